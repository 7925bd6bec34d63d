-- A pull request that somebody asked to be looked at.
CREATE TABLE pull_request (
    repository BIGINT NOT NULL,
    number INT NOT NULL,
    name VARCHAR(300) NOT NULL,
    installation BIGINT NOT NULL,
    -- how often it was asked for, and the value of that when it was last done
    asked BIGINT NOT NULL,
    done BIGINT NOT NULL,
    -- what is asked for beyond the usual
    forced BOOLEAN NOT NULL,
    anew BOOLEAN NOT NULL,
    with_held BOOLEAN NOT NULL,
    paused BOOLEAN NOT NULL,
    -- who works on it: whoever is overtaken writes nothing more
    run VARCHAR(64) NOT NULL,
    -- the head that was reviewed last, and the one whose review is being posted
    reviewed VARCHAR(64) NOT NULL,
    announced VARCHAR(100) NOT NULL,
    -- the branch that it was to go to then
    base VARCHAR(300) NOT NULL,
    check_run BIGINT NOT NULL,
    check_head VARCHAR(64) NOT NULL,
    summary BIGINT NOT NULL,
    failure VARCHAR(2000) NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (repository, number)
);
CREATE INDEX pull_request_by_installation ON pull_request (installation);

-- What was found in a pull request, and where it is said.
CREATE TABLE finding (
    repository BIGINT NOT NULL,
    number INT NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    suggestion VARCHAR(64) NOT NULL,
    rule VARCHAR(200) NOT NULL,
    head VARCHAR(64) NOT NULL,
    path VARCHAR(4000) NOT NULL,
    side VARCHAR(10) NOT NULL,
    first_line INT NOT NULL,
    last_line INT NOT NULL,
    quoted TEXT NOT NULL,
    replacement TEXT,
    body TEXT NOT NULL,
    state VARCHAR(20) NOT NULL,
    comment BIGINT NOT NULL,
    -- what people did with it when it was last looked at
    fate VARCHAR(40) NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (repository, number, fingerprint)
);
CREATE INDEX finding_by_comment ON finding (repository, comment);

-- The heads that a pull request has had, as far as they were looked at.
CREATE TABLE pull_head (
    repository BIGINT NOT NULL,
    number INT NOT NULL,
    head VARCHAR(64) NOT NULL,
    seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (repository, number, head)
);

-- What a person does not want to read again in a repository.
CREATE TABLE dismissal (
    repository BIGINT NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    actor VARCHAR(200) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    dismissed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (repository, fingerprint)
);
