package io.mergewright.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mergewright.simulator.model.App;
import io.mergewright.simulator.model.World;
import io.mergewright.simulator.operation.ApiException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;

/** Verifies the JSON web tokens of apps: RS256, who issued them, and their times. */
final class WebTokens {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String UNDECODABLE = "A JSON web token could not be decoded";

    private final World world;

    WebTokens(World world) {
        this.world = world;
    }

    App verify(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !decode(parts[0]).path("alg").asText().equals("RS256")) {
            throw ApiException.of(401, UNDECODABLE);
        }
        var claims = decode(parts[1]);
        var app = issuer(claims.path("iss").asText());
        if (!signed(app, parts)) {
            throw ApiException.of(401, UNDECODABLE);
        }
        checkTimes(claims);
        return app;
    }

    private App issuer(String issuer) {
        return world.apps.values().stream()
                .filter(app -> issuer.equals(Long.toString(app.id)) || issuer.equals(app.clientId))
                .findFirst()
                .orElseThrow(() -> ApiException.of(404, "Integration not found"));
    }

    private static boolean signed(App app, String[] parts) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(app.key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private void checkTimes(JsonNode claims) {
        long now = world.clock.instant().getEpochSecond();
        if (!claims.path("exp").isNumber()) {
            throw ApiException.of(401, "Missing 'expiration time' claim ('exp') in assertion");
        }
        if (!claims.path("iat").isNumber() || claims.path("iat").asLong() > now) {
            throw ApiException.of(
                    401,
                    "'Issued at' claim ('iat') must be an Integer representing the time that the"
                            + " assertion was issued");
        }
        long expires = claims.path("exp").asLong();
        if (expires <= now) {
            throw ApiException.of(
                    401,
                    "'Expiration time' claim ('exp') must be a numeric value representing the future"
                            + " time at which the assertion expires");
        }
        if (expires > now + LONGEST.toSeconds()) {
            throw ApiException.of(401, "'Expiration time' claim ('exp') is too far in the future");
        }
    }

    private static JsonNode decode(String part) {
        try {
            return MAPPER.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException | IllegalArgumentException e) {
            throw ApiException.of(401, UNDECODABLE);
        }
    }
}
