package io.mergewright.config;

/** How a model learns the form that its answer must have. */
public enum StructuredOutput {
    /** As a JSON schema in the request, which the provider enforces. */
    SCHEMA,
    /** In words, for servers that know no such schema; answers are checked all the same. */
    TEXT
}
