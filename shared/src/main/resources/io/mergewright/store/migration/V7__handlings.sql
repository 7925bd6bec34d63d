-- What spans tell in numbers, beside their attributes.
ALTER TABLE span ADD COLUMN step_result VARCHAR(250) DEFAULT '' NOT NULL;
ALTER TABLE span ADD COLUMN attempts INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE span ADD COLUMN input_tokens BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE span ADD COLUMN output_tokens BIGINT DEFAULT 0 NOT NULL;

-- Attributes are JSON in ASCII, in which a quotation mark within a text has a backslash before it: no text can look like these names.
UPDATE span SET
    step_result = CASE
        WHEN attributes LIKE '%"mergewright.step.result":"done"%' THEN 'done'
        WHEN attributes LIKE '%"mergewright.step.result":"degraded"%' THEN 'degraded'
        ELSE 'failed' END,
    attempts = CASE
        WHEN POSITION('"mergewright.step.attempts":"' IN attributes) = 0 THEN 0
        ELSE CAST(SUBSTRING(attributes FROM POSITION('"mergewright.step.attempts":"' IN attributes) + 29
            FOR POSITION('"' IN SUBSTRING(attributes FROM POSITION('"mergewright.step.attempts":"' IN attributes) + 29)) - 1) AS INTEGER)
        END
WHERE attributes LIKE '%"mergewright.step.result":"%';

UPDATE span SET
    input_tokens = CAST(SUBSTRING(attributes FROM POSITION('"gen_ai.usage.input_tokens":"' IN attributes) + 29
        FOR POSITION('"' IN SUBSTRING(attributes FROM POSITION('"gen_ai.usage.input_tokens":"' IN attributes) + 29)) - 1) AS BIGINT)
WHERE attributes LIKE '%"gen_ai.usage.input_tokens":"%';

UPDATE span SET
    output_tokens = CAST(SUBSTRING(attributes FROM POSITION('"gen_ai.usage.output_tokens":"' IN attributes) + 30
        FOR POSITION('"' IN SUBSTRING(attributes FROM POSITION('"gen_ai.usage.output_tokens":"' IN attributes) + 30)) - 1) AS BIGINT)
WHERE attributes LIKE '%"gen_ai.usage.output_tokens":"%';

-- A row for the root of each trace, narrow, so that many can be looked through. Times as in span.
CREATE TABLE handling (
    trace_id VARCHAR(32) PRIMARY KEY,
    plan VARCHAR(250) NOT NULL,
    workflow VARCHAR(250) NOT NULL,
    started_at BIGINT NOT NULL,
    duration BIGINT NOT NULL,
    shortfalls INTEGER NOT NULL
);

INSERT INTO handling (trace_id, plan, workflow, started_at, duration, shortfalls)
SELECT r.trace_id, MIN(SUBSTRING(CAST(r.span_name AS VARCHAR(100)) FROM 10)), COALESCE(MIN(c.workflow), ''), MIN(r.started_at),
    MIN(r.duration), (SELECT COUNT(*) FROM span s WHERE s.trace_id = r.trace_id AND s.step_result IN ('degraded', 'failed'))
FROM span r LEFT JOIN budget_call c ON c.handling = r.trace_id
WHERE r.parent_id = '' AND r.span_name LIKE 'handling %'
GROUP BY r.trace_id;

CREATE INDEX handling_start ON handling (started_at, trace_id);
CREATE INDEX handling_workflow ON handling (workflow, started_at, trace_id);
CREATE INDEX handling_plan ON handling (plan, started_at, trace_id);

-- What a handling cost is asked for by its id alone.
CREATE INDEX budget_handling_id ON budget_handling (handling);
