-- Which deployment this data belongs to: one row, written at the first start.
CREATE TABLE deployment (
    id VARCHAR(64) NOT NULL PRIMARY KEY
) ENGINE = InnoDB;
