-- How many rows were sealed under an index key: with random nonces a key holds for 2^20. A row of its own, and not a column
-- of the desk: it is locked behind the log, the desk before it.
CREATE TABLE index_key_use (
    desk       VARCHAR(64) NOT NULL,
    generation INT         NOT NULL,
    sealed     BIGINT      NOT NULL,
    PRIMARY KEY (desk, generation)
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;

-- What was sealed before it was counted: each index row was, once for each version.
INSERT INTO index_key_use
    SELECT i.desk, d.generation, SUM(i.version) + COUNT(*) FROM key_index i JOIN desk d ON d.id = i.desk GROUP BY i.desk, d.generation;
