-- Officers come by invitation, and leave. Of every code that is handed over in person only a hash rests here.
--
-- The running server's database user needs:
--   invitation, factor_reset    SELECT, INSERT, UPDATE, DELETE

CREATE TABLE invitation (
    name         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    display_name VARCHAR(120) NOT NULL,
    role         VARCHAR(16)  NOT NULL,
    code_hash    BINARY(32)   NOT NULL,
    until_second BIGINT       NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB CHARACTER SET utf8mb4;

-- A second factor to be made anew: without a code until somebody of the same desk has confirmed.
CREATE TABLE factor_reset (
    officer      VARCHAR(40) NOT NULL,
    asked_by     VARCHAR(40) NOT NULL,
    code_hash    BINARY(32)  NULL,
    until_second BIGINT      NOT NULL,
    PRIMARY KEY (officer)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

ALTER TABLE officer ADD COLUMN closed DATE NULL;
