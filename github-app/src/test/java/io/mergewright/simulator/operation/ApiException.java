package io.mergewright.simulator.operation;

import java.util.List;
import java.util.Map;

/** A request that is refused, with the status and the message that GitHub gives. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Object> errors;
    private final transient Map<String, String> headers;

    private ApiException(int status, String message, List<?> errors, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    public static ApiException of(int status, String message) {
        return new ApiException(status, message, List.of(), Map.of());
    }

    public static ApiException of(int status, String message, Map<String, String> headers) {
        return new ApiException(status, message, List.of(), headers);
    }

    public static ApiException notFound() {
        return of(404, "Not Found");
    }

    /** As the endpoints of reviews refuse what they were sent. */
    public static ApiException unprocessable(List<String> errors) {
        return new ApiException(422, "Unprocessable Entity", errors, Map.of());
    }

    /** As most endpoints refuse a field. */
    public static ApiException invalid(String resource, String field, String message) {
        var error = Map.of("resource", resource, "code", "custom", "field", field, "message", message);
        return new ApiException(422, "Validation Failed", List.of(error), Map.of());
    }

    public int status() {
        return status;
    }

    public List<Object> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
