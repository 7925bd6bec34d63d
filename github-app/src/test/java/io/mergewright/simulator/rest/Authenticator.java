package io.mergewright.simulator.rest;

import io.mergewright.simulator.model.SignIns.UserToken;
import io.mergewright.simulator.model.Token;
import io.mergewright.simulator.model.World;
import io.mergewright.simulator.operation.ApiException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Finds out who calls: an app by its JSON web token, an installation or a person by an access token. */
final class Authenticator {
    private final World world;
    private final WebTokens webTokens;

    Authenticator(World world) {
        this.world = world;
        this.webTokens = new WebTokens(world);
    }

    Caller caller(Request request) {
        String header = request.header("Authorization").orElse("");
        if (header.isBlank()) {
            return new Caller.Anonymous();
        }
        String credential = credential(header);
        return credential.startsWith("eyJ")
                ? new Caller.AsApp(webTokens.verify(credential))
                : credential.startsWith("ghu_")
                        ? new Caller.AsPerson(userToken(credential))
                        : new Caller.AsInstallation(token(credential));
    }

    private static String credential(String header) {
        int space = header.indexOf(' ');
        String scheme = header.substring(0, Math.max(0, space)).toLowerCase(Locale.ROOT);
        String value = header.substring(space + 1).strip();
        return switch (scheme) {
            case "bearer", "token" -> value;
            case "basic" -> password(value);
            default -> "";
        };
    }

    private static String password(String basic) {
        try {
            String pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private UserToken userToken(String value) {
        var token = world.signIns.tokens.get(value);
        if (token == null || !world.clock.instant().isBefore(token.expiresAt())) {
            throw ApiException.of(401, "Bad credentials");
        }
        return token;
    }

    /** The token when it is valid, by the simulator's clock. */
    private Token token(String value) {
        var token = world.tokens.get(value);
        if (token == null
                || token.installation().deleted
                || !world.clock.instant().isBefore(token.expiresAt())) {
            throw ApiException.of(401, "Bad credentials");
        }
        if (token.installation().suspendedAt != null) {
            throw ApiException.of(403, "This installation has been suspended");
        }
        return token;
    }
}
