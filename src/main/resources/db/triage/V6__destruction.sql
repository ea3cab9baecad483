-- What stays of a destroyed case: its certificate. No word of what was in it.
CREATE TABLE destroyed_case (
    id           VARCHAR(32)  NOT NULL,
    desk         VARCHAR(64)  NOT NULL,
    received     DATE         NOT NULL,
    destroyed    DATE         NOT NULL,
    proposed_by  VARCHAR(40)  NOT NULL,
    confirmed_by VARCHAR(40)  NOT NULL,
    reason       VARCHAR(20)  NOT NULL,
    parts        INT          NOT NULL,
    bytes        BIGINT       NOT NULL,
    manifest     BINARY(32)   NOT NULL,
    items        MEDIUMTEXT   NOT NULL,
    PRIMARY KEY (id),
    INDEX destroyed_by_desk (desk, destroyed)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- SHA-256 of the ids of what belonged to destroyed cases: so that none of it is received a second time.
CREATE TABLE destroyed_item (
    sha256 VARCHAR(64) NOT NULL,
    PRIMARY KEY (sha256)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;
