-- A failed build whose diagnosis could name the failure. controller is the id of the Jenkins, since several may share a database; times are
-- milliseconds since 1970, UTC. flaky: the job was green again without a change in between.
CREATE TABLE jenkins_failure (
    controller VARCHAR(64) NOT NULL,
    job VARCHAR(600) NOT NULL,
    build INT NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    headline VARCHAR(500) NOT NULL,
    category VARCHAR(100) NOT NULL,
    kind VARCHAR(100) NOT NULL,
    commit_id VARCHAR(100) NOT NULL,
    failed_at BIGINT NOT NULL,
    flaky BOOLEAN NOT NULL,
    PRIMARY KEY (controller, job, build)
);
CREATE INDEX jenkins_failure_same ON jenkins_failure (controller, fingerprint);
CREATE INDEX jenkins_failure_time ON jenkins_failure (controller, failed_at);
