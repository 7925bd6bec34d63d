-- One row: what tells this installation from all others.
CREATE TABLE installation (
    id INT PRIMARY KEY,
    secret VARCHAR(128) NOT NULL
);
