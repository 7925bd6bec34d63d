-- What a suggestion rests on, without secrets: JSON.
CREATE TABLE suggestion_grounds (
    id VARCHAR(64) PRIMARY KEY,
    content TEXT NOT NULL
);

-- For lists, the newest first, of all suggestions and of those with one property.
CREATE INDEX suggestion_newest ON suggestion (created_at DESC, id);
CREATE INDEX suggestion_state ON suggestion (state, created_at DESC, id);
CREATE INDEX suggestion_repository ON suggestion (repository, created_at DESC, id);
CREATE INDEX suggestion_category ON suggestion (category, created_at DESC, id);
CREATE INDEX suggestion_agent ON suggestion (agent, created_at DESC, id);
DROP INDEX suggestion_created;
