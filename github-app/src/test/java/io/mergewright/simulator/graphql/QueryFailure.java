package io.mergewright.simulator.graphql;

/** A field that cannot be answered; the type is GitHub's, such as {@code NOT_FOUND}. */
final class QueryFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;

    QueryFailure(String type, String message) {
        super(message);
        this.type = type;
    }

    String type() {
        return type;
    }
}
