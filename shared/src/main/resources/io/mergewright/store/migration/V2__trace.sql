-- Times are nanoseconds; starts count from 1970, UTC. Attributes are a JSON object of texts.
CREATE TABLE span (
    trace_id VARCHAR(32) NOT NULL,
    span_id VARCHAR(16) NOT NULL,
    parent_id VARCHAR(16) NOT NULL,
    span_name TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    duration BIGINT NOT NULL,
    attributes TEXT NOT NULL,
    failure TEXT NOT NULL,
    PRIMARY KEY (trace_id, span_id)
);

CREATE INDEX span_roots ON span (parent_id, started_at);
CREATE INDEX span_start ON span (started_at);
