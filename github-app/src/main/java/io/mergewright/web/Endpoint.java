package io.mergewright.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A route: where it is, who may use it, what it does.
 *
 * @param path with parameters such as {@code /suggestions/{id}}
 * @param summary what it is for, in a few words without a full stop
 * @param takes what it takes beside the parameters of its path; told for routes of the programming interface only
 * @param answers what its data are; empty for pages
 * @param body what comes with it
 */
public record Endpoint(
        Verb verb,
        String path,
        Rule rule,
        String summary,
        List<Parameter> takes,
        Optional<Class<?>> answers,
        Body body,
        Function<Visit, Reply> action) {
    /** Under which the programming interface is. */
    public static final String API = "/api/v1";

    public Endpoint {
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(body, "body");
        if (!path.startsWith("/") || summary.isBlank()) {
            throw new IllegalArgumentException("bad route: %s %s".formatted(path, summary));
        }
        takes = List.copyOf(takes);
    }

    public static Endpoint get(String path, Rule rule, String summary, Function<Visit, Reply> action) {
        return new Endpoint(Verb.GET, path, rule, summary, List.of(), Optional.empty(), Body.USUAL, action);
    }

    public static Endpoint post(String path, Rule rule, String summary, Function<Visit, Reply> action) {
        return new Endpoint(Verb.POST, path, rule, summary, List.of(), Optional.empty(), Body.USUAL, action);
    }

    public static Endpoint delete(String path, Rule rule, String summary, Function<Visit, Reply> action) {
        return new Endpoint(Verb.DELETE, path, rule, summary, List.of(), Optional.empty(), Body.USUAL, action);
    }

    /** With what it takes. */
    public Endpoint takes(Parameter... parameters) {
        return new Endpoint(verb, path, rule, summary, List.of(parameters), answers, body, action);
    }

    /** With what its data are: a record. */
    public Endpoint answers(Class<?> type) {
        return new Endpoint(verb, path, rule, summary, takes, Optional.of(type), body, action);
    }

    /** With another body than the usual one. */
    public Endpoint body(Body other) {
        return new Endpoint(verb, path, rule, summary, takes, answers, other, action);
    }

    /** Whether programs use it: what goes wrong there is told in JSON. */
    public boolean isApi() {
        return path.startsWith(API + "/");
    }
}
