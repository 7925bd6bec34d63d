-- What a person decided about a suggestion that waits for one: whoever comes first has decided. It takes effect at its time and can be
-- undone until then. decision_state: TAKEN, UNDERWAY (can be undone no longer), DONE or FAILED. The pull request and the fingerprint are
-- where the suggestion was held; the number is 0 where it was held nowhere.
CREATE TABLE decision (
    suggestion VARCHAR(64) PRIMARY KEY,
    verdict VARCHAR(20) NOT NULL,
    login VARCHAR(200) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    edited_text TEXT,
    edited_change TEXT,
    decided_at TIMESTAMP WITH TIME ZONE NOT NULL,
    effective_at TIMESTAMP WITH TIME ZONE NOT NULL,
    decision_state VARCHAR(20) NOT NULL,
    outcome VARCHAR(2000) NOT NULL,
    repository BIGINT NOT NULL,
    number INT NOT NULL,
    fingerprint VARCHAR(64) NOT NULL
);

-- What a person has let go: it is said in the pull request at the next look, if it is still about the same lines. Null where it goes out
-- as it is held.
CREATE TABLE finding_release (
    repository BIGINT NOT NULL,
    number INT NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    quoted TEXT NOT NULL,
    body TEXT,
    replacement TEXT,
    PRIMARY KEY (repository, number, fingerprint)
);
CREATE INDEX finding_by_suggestion ON finding (suggestion);
CREATE INDEX decision_by_state ON decision (decision_state);
