package io.mergewright.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.access.SecretText;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of a browser to GitHub and back, as its cookie tells it. What GitHub gets to see of it, the state and the challenge, is made of
 * the cookie by SHA-256: only the browser that set out can come back, and only we can use the code that it brings. Sources: RFC 6749,
 * section 10.12; RFC 7636, "Proof Key for Code Exchange".
 *
 * @param cookie that the browser keeps
 * @param next a path of this server, where the person wants to go
 */
record Journey(String cookie, Instant begun, String next) {
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Pattern COOKIE =
            Pattern.compile("[A-Za-z0-9_-]{43}\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{0,4000})");

    static Journey to(String next, Instant now) {
        String path = Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(UTF_8));
        return new Journey(SecretText.random() + "." + now.getEpochSecond() + "." + path, now, next);
    }

    /** The journey of the browser that sends {@code cookie}; empty when it is none, or took too long. */
    static Optional<Journey> of(String cookie, Instant now) {
        Matcher parts = COOKIE.matcher(cookie);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var begun = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        boolean current = !now.isBefore(begun) && now.isBefore(begun.plus(LONGEST));
        try {
            String next = new String(Base64.getUrlDecoder().decode(parts.group(2)), UTF_8);
            return current ? Optional.of(new Journey(cookie, begun, next)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What GitHub gives back as it is. */
    String state() {
        return SecretText.digest("state:" + cookie);
    }

    /** What proves that the code is ours. */
    String verifier() {
        return SecretText.digest("verifier:" + cookie);
    }

    /** What GitHub holds the verifier against. */
    String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(SecretText.sha256(verifier()));
    }
}
