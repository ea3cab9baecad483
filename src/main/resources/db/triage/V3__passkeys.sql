-- Passkeys of officers. Where the authenticator has a PRF, the officer's identity lies here, under passphrase and PRF
-- output, and the copy under the passphrase alone is gone.
--
-- The running server's database user needs:
--   passkey    SELECT, INSERT, UPDATE, DELETE

CREATE TABLE passkey (
    id               VARCHAR(64)     NOT NULL,
    credential       VARBINARY(1023) NOT NULL,
    officer          VARCHAR(40)     NOT NULL,
    public_key       BLOB            NOT NULL,
    uses             BIGINT          NOT NULL,
    wrapped_identity BLOB            NULL,
    added            DATE            NOT NULL,
    PRIMARY KEY (id),
    INDEX passkey_by_officer (officer)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;
