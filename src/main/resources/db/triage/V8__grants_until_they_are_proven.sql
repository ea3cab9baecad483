-- What came back from the custodians, until the officer's sign-in shows that it is the desk's identity: a forged answer
-- displaces nothing that works. Rights of the running server: rights.properties.
CREATE TABLE granted_seal (
    request  VARCHAR(64) NOT NULL,
    officer  VARCHAR(40) NOT NULL,
    sha256   VARCHAR(64) NOT NULL,
    desk     VARCHAR(64) NOT NULL,
    identity BLOB        NOT NULL,
    taken    DATE        NOT NULL,
    PRIMARY KEY (request, officer, sha256),
    INDEX granted_to_officer (officer),
    INDEX granted_at_desk (desk)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- Since when nobody is there is asked by everybody who looks at the first page: not by walking through the log.
CREATE INDEX audit_of_act ON audit (act, seq);
