-- A head whose workflow runs are looked at.
CREATE TABLE ci_head (
    repository BIGINT NOT NULL,
    head VARCHAR(64) NOT NULL,
    name VARCHAR(300) NOT NULL,
    installation BIGINT NOT NULL,
    asked BIGINT NOT NULL,
    done BIGINT NOT NULL,
    check_run BIGINT NOT NULL,
    failure VARCHAR(2000) NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (repository, head)
);

-- What the log of one attempt of a run told.
CREATE TABLE ci_diagnosis (
    repository BIGINT NOT NULL,
    run BIGINT NOT NULL,
    attempt INT NOT NULL,
    head VARCHAR(64) NOT NULL,
    headline VARCHAR(2000) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    body TEXT NOT NULL,
    diagnosed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (repository, run, attempt)
);
CREATE INDEX ci_diagnosis_by_head ON ci_diagnosis (repository, head);
