-- What happens to desks and their keys over the years. Rights of the running server: rights.properties.

-- A desk's identity and index key are replaced when somebody leaves. The voucher is made by the identity before.
ALTER TABLE desk
    ADD COLUMN generation INT NOT NULL DEFAULT 1,
    ADD COLUMN voucher BINARY(32) NULL;

-- The recipient of a member, vouched for by the desk's identity: sealed to again without a second look.
ALTER TABLE desk_member ADD COLUMN voucher BINARY(32) NULL;

-- Under which of the desk's index keys.
ALTER TABLE key_case ADD COLUMN generation INT NOT NULL DEFAULT 1;
ALTER TABLE key_index ADD COLUMN generation INT NOT NULL DEFAULT 1;

-- Identities that a desk had before, sealed to its present one: reports in flight still open. The index key stays until
-- every case is under the present one.
CREATE TABLE desk_former (
    desk       VARCHAR(64) NOT NULL,
    generation INT         NOT NULL,
    identity   BLOB        NOT NULL,
    index_key  BLOB        NULL,
    index_key_proof BINARY(32) NULL,
    voucher    BINARY(32)  NULL,
    replaced   DATE        NOT NULL,
    PRIMARY KEY (desk, generation)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- What the administrator proposes, until a signed directory names it.
CREATE TABLE desk_draft (
    id      VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    names   VARCHAR(2000) NOT NULL,
    regions VARCHAR(500)  NOT NULL,
    members VARCHAR(2500) NOT NULL,
    drafted DATE          NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4;

-- Directories that were brought in through the desk's page. Their signature is checked at every reading.
CREATE TABLE signed_directory (
    version   INT        NOT NULL,
    json      MEDIUMBLOB NOT NULL,
    signature BINARY(64) NOT NULL,
    PRIMARY KEY (version)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- What was asked of the custodians, byte for byte, and since when it is granted.
CREATE TABLE recovery_request (
    id      VARCHAR(64) NOT NULL,
    desk    VARCHAR(64) NOT NULL,
    asked   DATE        NOT NULL,
    granted DATE        NULL,
    request MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (id),
    INDEX recovery_of_desk (desk)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;
