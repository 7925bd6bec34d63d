-- Times are milliseconds since 1970, UTC.
CREATE TABLE cached_answer (
    content_hash VARCHAR(128) PRIMARY KEY,
    answer TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX cached_answer_expiry ON cached_answer (expires_at);

CREATE TABLE cassette (
    handling_id VARCHAR(250) PRIMARY KEY,
    recording TEXT NOT NULL,
    recorded_at BIGINT NOT NULL
);

CREATE INDEX cassette_time ON cassette (recorded_at);
