package io.mergewright.cli.doctor;

import io.mergewright.model.ModelException;

/** What to do when a model gave no answer. */
final class ModelAdvice {
    private final String section;

    /** @param section of the settings, such as {@code model.cheap} */
    ModelAdvice(String section) {
        this.section = section;
    }

    String on(ModelException failure) {
        return switch (failure.kind()) {
            case RATE_LIMITED ->
                "wait%s and look again, or ask the provider for a higher limit".formatted(wait(failure));
            case UNAVAILABLE -> "wait and look again: the provider, or a proxy before it, has trouble";
            case TIMED_OUT -> "raise %s.timeout, or choose a faster model".formatted(section);
            case DISCONNECTED -> "look at %s.url and at network.https-proxy, network.ca-file".formatted(section);
            case GARBLED, UNUSABLE ->
                "look whether %1$s.url is that of a model, and raise %1$s.max-output-tokens for one that thinks at length"
                        .formatted(section);
            case REJECTED -> failure.status().map(this::onStatus).orElse("choose another model");
            case OVER_BUDGET, HELD_BACK, INTERRUPTED -> "look again";
        };
    }

    private String onStatus(int status) {
        return switch (status) {
            case 400, 422 ->
                "one of these may help: %1$s.temperature=none, %1$s.seed=none, %1$s.structured-output=text"
                        .formatted(section);
            case 401, 403 -> "correct %1$s.key (%1$s.key-env, %1$s.key-file)".formatted(section);
            case 404 -> "correct %1$s.name, or %1$s.url".formatted(section);
            case 407 -> "give the proxy as http://USER:PASSWORD@HOST:PORT";
            case 429 -> "the account has no credit left; fill it, or use another key";
            default ->
                status < 400
                        ? "set %s.url to where the redirection leads".formatted(section)
                        : "look at %1$s.url and %1$s.name".formatted(section);
        };
    }

    private static String wait(ModelException failure) {
        return failure.retryAfter().map(time -> " " + time.toSeconds() + " s").orElse("");
    }
}
