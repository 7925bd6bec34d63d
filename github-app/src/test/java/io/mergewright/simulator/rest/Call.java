package io.mergewright.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.App;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.SignIns.UserToken;
import io.mergewright.simulator.model.Token;
import io.mergewright.simulator.operation.ApiException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that was let in: who calls, what the path holds, and the repository if it names one. */
record Call(
        Request request,
        Caller caller,
        Map<String, String> path,
        @Nullable Repo found) {
    Repo repo() {
        if (found == null) {
            throw ApiException.notFound();
        }
        return found;
    }

    Token token() {
        if (caller instanceof Caller.AsInstallation installation) {
            return installation.token();
        }
        throw ApiException.of(403, "You must authenticate with an installation access token.");
    }

    UserToken userToken() {
        if (caller instanceof Caller.AsPerson person) {
            return person.token();
        }
        throw ApiException.of(403, "You must authenticate with a user access token.");
    }

    App app() {
        if (caller instanceof Caller.AsApp called) {
            return called.app();
        }
        return token().installation().app;
    }

    /** In whose name things are written. */
    Account actor() {
        return app().bot;
    }

    String path(String name) {
        return path.getOrDefault(name, "");
    }

    long id(String name) {
        try {
            return Long.parseLong(path(name));
        } catch (NumberFormatException e) {
            throw ApiException.notFound();
        }
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(request.query().get(name)).filter(value -> !value.isEmpty());
    }

    int query(String name, int otherwise) {
        try {
            return query(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    JsonNode body() {
        return request.json();
    }

    /** A text of the body, null when it is not there. */
    @Nullable
    String text(String field) {
        return text(body(), field);
    }

    static @Nullable String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    static @Nullable Integer number(JsonNode object, String field) {
        var value = object.path(field);
        return value.isNumber() ? Integer.valueOf(value.asInt()) : null;
    }

    String required(String resource, String field) {
        String text = text(field);
        if (text == null) {
            throw ApiException.invalid(resource, field, field + " is missing");
        }
        return text;
    }
}
