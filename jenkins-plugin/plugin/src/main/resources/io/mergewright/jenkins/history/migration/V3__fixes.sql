-- To which build each fix in the ledger belongs: the ledger does not follow jobs that get another name, and may be shared by several Jenkins.
-- Rows outlive builds, as what became of a fix counts for longer.
CREATE TABLE jenkins_fix (
    controller VARCHAR(64) NOT NULL,
    fix_id VARCHAR(64) NOT NULL,
    job VARCHAR(600) NOT NULL,
    build INTEGER NOT NULL,
    began_at BIGINT NOT NULL,
    PRIMARY KEY (controller, fix_id)
);

CREATE INDEX jenkins_fix_job ON jenkins_fix (controller, job, build);
