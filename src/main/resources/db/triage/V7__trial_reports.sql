-- Reports that this side sends to itself through the public address, to see that what is sent arrives. The words of one
-- are known here by a keyed hash only.
CREATE TABLE trial_report (
    mark      VARCHAR(64) NOT NULL,
    way       VARCHAR(8)  NOT NULL,
    made      BIGINT      NOT NULL,
    received  BOOLEAN     NOT NULL,
    admitted  DATE        NULL,
    PRIMARY KEY (mark),
    INDEX trial_by_way (way, made)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;
