package io.mergewright.simulator.rest;

import io.mergewright.simulator.model.App;
import io.mergewright.simulator.model.SignIns.Code;
import io.mergewright.simulator.model.SignIns.UserToken;
import io.mergewright.simulator.operation.ApiException;
import io.mergewright.simulator.render.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The web flow by which a person lets an app know who it is. GitHub asks the person on a page; here the one at the browser agrees, or
 * refuses, at once.
 */
final class SignInEndpoints {
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration TOKEN_LIFE = Duration.ofHours(8);

    private final Desk desk;

    SignInEndpoints(Desk desk) {
        this.desk = desk;
    }

    Answer authorize(Call call) {
        App app = app(call.query("client_id").orElse("")).orElseThrow(() -> ApiException.of(404, "Not Found"));
        String redirect = call.query("redirect_uri").orElse("");
        if (!app.callbacks.isEmpty() && !app.callbacks.contains(redirect)) {
            throw ApiException.of(400, "The redirect_uri is not associated with this application.");
        }
        String challenge = call.query("code_challenge").orElse("");
        if (!challenge.isEmpty()
                && !call.query("code_challenge_method").orElse("").equals("S256")) {
            throw ApiException.of(400, "The code_challenge_method must be S256.");
        }
        var signIns = desk.world().signIns;
        if (signIns.atTheBrowser == null) {
            throw ApiException.of(401, "Sign in to GitHub");
        }
        String state = "&state=" + encoded(call.query("state").orElse(""));
        if (!signIns.agrees) {
            return Answer.redirect(302, redirect + "?error=access_denied&error_description=denied" + state);
        }
        String code = "%020x".formatted(desk.world().ids.next());
        var person = desk.world().user(signIns.atTheBrowser);
        signIns.codes.put(
                code, new Code(app, person, redirect, challenge, desk.world().now()));
        return Answer.redirect(302, redirect + "?code=" + code + state);
    }

    /** GitHub answers with status 200 also when it refuses. */
    Answer token(Call call) {
        Optional<App> app = app(String.valueOf(call.text("client_id")))
                .filter(known -> known.clientSecret.equals(call.text("client_secret")));
        if (app.isEmpty()) {
            return refusal("incorrect_client_credentials", "The client_id and/or client_secret passed are incorrect.");
        }
        var code = desk.world().signIns.codes.remove(String.valueOf(call.text("code")));
        boolean good = code != null
                && code.app().equals(app.get())
                && desk.world().now().isBefore(code.at().plus(CODE_LIFE))
                && (code.challenge().isEmpty() || code.challenge().equals(challenge(call.text("code_verifier") + "")));
        if (code == null || !good) {
            return refusal("bad_verification_code", "The code passed is incorrect or expired.");
        }
        if (!code.redirect().equals(call.text("redirect_uri"))) {
            return refusal("redirect_uri_mismatch", "The redirect_uri does not match.");
        }
        var token = new UserToken(
                "ghu_%036d".formatted(desk.world().ids.next()),
                app.get(),
                code.person(),
                desk.world().now().plus(TOKEN_LIFE));
        desk.world().signIns.tokens.put(token.value(), token);
        return Answer.ok(Json.object(
                "access_token",
                token.value(),
                "expires_in",
                TOKEN_LIFE.toSeconds(),
                "token_type",
                "bearer",
                "scope",
                ""));
    }

    private static Answer refusal(String error, String description) {
        return Answer.ok(Json.object("error", error, "error_description", description));
    }

    private Optional<App> app(String clientId) {
        return desk.world().apps.values().stream()
                .filter(app -> app.clientId.equals(clientId))
                .findFirst();
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
