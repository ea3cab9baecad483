-- What the log was on a day, signed: the number of its rows and one hash over them. Lies here for convenience; it proves
-- something once somebody outside holds it too.
CREATE TABLE audit_checkpoint (
    size BIGINT        NOT NULL,
    day  DATE          NOT NULL,
    note VARCHAR(1000) NOT NULL,
    PRIMARY KEY (size)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The auditor reads by day and by officer.
ALTER TABLE audit
    ADD INDEX audit_by_time (at_second, seq),
    ADD INDEX audit_by_officer (officer, seq);
