-- The triage side's tables. What each column may reveal is settled in protocol "Inside a case": clear are ids, desk,
-- day, state, due day, urgent, sizes, part count, row versions, staff names and the audit log; all else is sealed.
--
-- The running server's database user needs exactly this, table by table:
--   audit                                        SELECT, INSERT          (never UPDATE or DELETE: append only)
--   audit_head                                   SELECT, UPDATE
--   received_item                                SELECT, INSERT          (ids are kept for ever)
--   officer                                      SELECT, INSERT, UPDATE
--   desk, desk_member                            SELECT, INSERT
--   staged_item, arrival, payload_chunk          SELECT, INSERT, UPDATE, DELETE
--   case_file                                    SELECT, INSERT, UPDATE
--   case_row, key_case, key_index, key_header    SELECT, INSERT, UPDATE, DELETE
--   outgoing_answer                              SELECT, INSERT, UPDATE, DELETE

CREATE TABLE audit (
    seq        BIGINT       NOT NULL,
    at_second  BIGINT       NOT NULL,
    officer    VARCHAR(40)  NOT NULL,
    act        VARCHAR(32)  NOT NULL,
    case_id    VARCHAR(32)  NOT NULL,
    subject    VARCHAR(100) NOT NULL,
    manifest   BINARY(32)   NULL,
    previous   BINARY(32)   NOT NULL,
    hash       BINARY(32)   NOT NULL,
    PRIMARY KEY (seq),
    INDEX audit_of_case (case_id, seq)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- One row: whoever writes the log holds it, so there is one writer at a time.
CREATE TABLE audit_head (
    id   TINYINT    NOT NULL,
    seq  BIGINT     NOT NULL,
    hash BINARY(32) NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;

INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, REPEAT(CHAR(0), 32));

CREATE TABLE officer (
    name             VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    display_name     VARCHAR(120)  NOT NULL,
    role             VARCHAR(16)   NOT NULL,
    recipient        VARCHAR(4000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wrapped_identity BLOB          NOT NULL,
    totp_secret      VARBINARY(128) NOT NULL,
    totp_step        BIGINT        NOT NULL,
    created          DATE          NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB CHARACTER SET utf8mb4;

CREATE TABLE desk (
    id                VARCHAR(64)   NOT NULL,
    recipient         VARCHAR(4000) NOT NULL,
    index_key         BLOB          NOT NULL,
    index_key_proof   BINARY(32)    NOT NULL,
    recovery_identity BLOB          NOT NULL,
    founded           DATE          NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

CREATE TABLE desk_member (
    desk     VARCHAR(64) NOT NULL,
    officer  VARCHAR(40) NOT NULL,
    identity BLOB        NOT NULL,
    granted  DATE        NOT NULL,
    PRIMARY KEY (desk, officer),
    INDEX member_by_officer (officer)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

CREATE TABLE received_item (
    item VARCHAR(32) NOT NULL,
    PRIMARY KEY (item)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

CREATE TABLE staged_item (
    item VARCHAR(32) NOT NULL,
    day  DATE        NOT NULL,
    PRIMARY KEY (item)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- A burned mailbox arrives once for every desk: only a desk that is unlocked can say whose it was.
CREATE TABLE arrival (
    item      VARCHAR(32) NOT NULL,
    desk      VARCHAR(64) NOT NULL,
    day       DATE        NOT NULL,
    urgent    BOOLEAN     NOT NULL,
    collected_minute BIGINT NULL,
    parts     INT         NOT NULL,
    bytes     BIGINT      NOT NULL,
    envelope  BLOB        NOT NULL,
    PRIMARY KEY (item, desk),
    INDEX arrival_by_desk (desk)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

CREATE TABLE payload_chunk (
    item   VARCHAR(32) NOT NULL,
    part   INT         NOT NULL,
    number INT         NOT NULL,
    bytes  MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (item, part, number)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

CREATE TABLE case_file (
    id      VARCHAR(32) NOT NULL,
    desk    VARCHAR(64) NOT NULL,
    day     DATE        NOT NULL,
    state   VARCHAR(20) NOT NULL,
    due_day DATE        NULL,
    urgent  BOOLEAN     NOT NULL,
    parts   INT         NOT NULL,
    bytes   BIGINT      NOT NULL,
    version BIGINT      NOT NULL,
    collected_minute BIGINT NULL,
    due_minute       BIGINT NULL,
    PRIMARY KEY (id),
    INDEX case_by_desk (desk)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

CREATE TABLE case_row (
    case_id VARCHAR(32) NOT NULL,
    kind    VARCHAR(12) NOT NULL,
    number  INT         NOT NULL,
    version BIGINT      NOT NULL,
    bytes   MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (case_id, kind, number)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- The key table: case keys, index rows, age headers. It has a backup of its own.
CREATE TABLE key_case (
    case_id VARCHAR(32) NOT NULL,
    bytes   VARBINARY(255) NOT NULL,
    PRIMARY KEY (case_id)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

CREATE TABLE key_index (
    case_id VARCHAR(32) NOT NULL,
    desk    VARCHAR(64) NOT NULL,
    version BIGINT      NOT NULL,
    bytes   BLOB        NOT NULL,
    PRIMARY KEY (case_id),
    INDEX index_of_desk (desk)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

CREATE TABLE key_header (
    item  VARCHAR(32) NOT NULL,
    part  INT         NOT NULL,
    bytes BLOB        NOT NULL,
    PRIMARY KEY (item, part)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- Answers on their way. The mailbox is sealed under the server's key file: delivering needs no unlocked officer.
CREATE TABLE outgoing_answer (
    answer  VARCHAR(32)    NOT NULL,
    case_id VARCHAR(32)    NOT NULL,
    desk    VARCHAR(64)    NOT NULL,
    number  INT            NOT NULL,
    mailbox VARBINARY(255) NOT NULL,
    sealed  MEDIUMBLOB     NOT NULL,
    outcome VARCHAR(10)    NOT NULL,
    PRIMARY KEY (answer),
    INDEX outgoing_by_desk (desk)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;
