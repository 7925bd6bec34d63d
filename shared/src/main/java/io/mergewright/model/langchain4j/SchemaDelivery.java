package io.mergewright.model.langchain4j;

/** How a model learns the schema of its answer. */
public enum SchemaDelivery {
    /** As the response format of the protocol, which the provider enforces. */
    ENFORCED,
    /** As text behind the system prompt, for servers that know no response format. */
    AS_TEXT
}
