package io.mergewright.supervisor;

import io.opentelemetry.api.common.AttributeKey;

/** Names of what the spans of handlings and steps tell. */
public final class Attribute {
    /** Attempts that a step took; 0 when there was no time to begin. */
    public static final AttributeKey<Long> ATTEMPTS = AttributeKey.longKey("mergewright.step.attempts");

    /** {@code done}, {@code degraded} or {@code failed}. */
    public static final AttributeKey<String> RESULT = AttributeKey.stringKey("mergewright.step.result");

    /** Why a step was degraded or failed. */
    public static final AttributeKey<String> REASON = AttributeKey.stringKey("mergewright.step.reason");

    /** How many steps of a handling did not end as planned. */
    public static final AttributeKey<Long> SHORTFALLS = AttributeKey.longKey("mergewright.handling.shortfalls");

    /** The repository or job whose event is handled, such as {@code acme/shop}. */
    public static final AttributeKey<String> WORKFLOW = AttributeKey.stringKey("mergewright.workflow");

    private Attribute() {}
}
