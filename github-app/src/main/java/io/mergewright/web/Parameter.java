package io.mergewright.web;

/**
 * What a route of the programming interface takes, for its documentation.
 *
 * @param name in the path, the query or the body
 * @param type of JSON Schema, such as {@code integer}
 * @param description a sentence
 */
public record Parameter(String name, String type, boolean required, String description) {
    public static Parameter text(String name, String description) {
        return new Parameter(name, "string", false, description);
    }

    public static Parameter number(String name, String description) {
        return new Parameter(name, "integer", false, description);
    }

    public Parameter needed() {
        return new Parameter(name, type, true, description);
    }
}
