-- A fix that waits for a person to decide about it on the page of its build. began_at is when the build began.
CREATE TABLE jenkins_open_fix (
    controller VARCHAR(64) NOT NULL,
    job VARCHAR(600) NOT NULL,
    build INT NOT NULL,
    fix_id VARCHAR(64) NOT NULL,
    title VARCHAR(300) NOT NULL,
    category VARCHAR(100) NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    proven BOOLEAN NOT NULL,
    began_at BIGINT NOT NULL,
    PRIMARY KEY (controller, job, build, fix_id)
);
