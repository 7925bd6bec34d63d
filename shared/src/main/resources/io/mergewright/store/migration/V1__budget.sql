-- One row per limit window, such as "day 2026-11-22" or "workflow 2026-11-22 acme/shop". Every call that may spend takes its
-- worst case from these rows; they are locked in the order of Scope.
CREATE TABLE budget_window (
    id VARCHAR(300) PRIMARY KEY,
    spent_tokens BIGINT NOT NULL DEFAULT 0,
    spent_micro_dollars BIGINT NOT NULL DEFAULT 0,
    reserved_tokens BIGINT NOT NULL DEFAULT 0,
    reserved_micro_dollars BIGINT NOT NULL DEFAULT 0,
    alerted_tokens INTEGER NOT NULL DEFAULT 0,
    alerted_micro_dollars INTEGER NOT NULL DEFAULT 0,
    opened_at BIGINT NOT NULL
);

-- One row per call: open from its reservation until it is settled or its lease ends. Times are milliseconds since 1970, UTC.
CREATE TABLE budget_call (
    id VARCHAR(100) PRIMARY KEY,
    handling VARCHAR(250) NOT NULL,
    agent VARCHAR(250) NOT NULL,
    workflow VARCHAR(250) NOT NULL,
    model VARCHAR(250) NOT NULL DEFAULT '',
    utc_day VARCHAR(10) NOT NULL,
    call_state VARCHAR(10) NOT NULL,
    reserved_tokens BIGINT NOT NULL,
    reserved_micro_dollars BIGINT NOT NULL,
    booked_tokens BIGINT NOT NULL DEFAULT 0,
    booked_micro_dollars BIGINT NOT NULL DEFAULT 0,
    opened_at BIGINT NOT NULL,
    lease_until BIGINT NOT NULL
);

CREATE INDEX budget_call_lease ON budget_call (call_state, lease_until);
CREATE INDEX budget_call_day ON budget_call (utc_day);

-- What each handling cost per agent, for the spend breaker.
CREATE TABLE budget_handling (
    agent VARCHAR(250) NOT NULL,
    handling VARCHAR(250) NOT NULL,
    micro_dollars BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (agent, handling)
);

CREATE INDEX budget_handling_last ON budget_handling (agent, last_at);
