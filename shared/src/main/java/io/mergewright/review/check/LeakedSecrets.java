package io.mergewright.review.check;

import io.mergewright.log.TokenScanner;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.change.PathRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tokens of known issuers and private keys in added lines. Files of tests and examples hold them on purpose; so do values that say that they
 * are made up. The message never holds the secret.
 */
final class LeakedSecrets implements Check {
    private static final CheckInfo INFO =
            new CheckInfo("leaked-secret", Tier.COMMENT, Severity.ERROR, "security", "A secret in the code");
    private static final Pattern KEY = Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----");
    private static final Pattern KEY_BODY = Pattern.compile("[A-Za-z0-9+/=\\\\n\"', ]{40,}");
    private static final Pattern MADE_UP = Pattern.compile(
            "example|sample|dummy|fake|placeholder|changeme|redacted|your|test|x{4,}|0{5,}|12345|abcdef|deadbeef|\\.{3}");
    private static final int LEAST_DIFFERENT = 9;

    private final TokenScanner scanner = new TokenScanner();

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Sighting> look(ChangedFile file, Change change) {
        List<Sighting> sightings = new ArrayList<>();
        if (file.role() == PathRole.MAIN || file.role() == PathRole.BUILD) {
            file.after()
                    .ifPresent(text -> file.commentable().added().stream()
                            .sorted()
                            .filter(text::hasLine)
                            .forEach(line -> look(text, line, sightings)));
        }
        return sightings;
    }

    private void look(FileText text, int line, List<Sighting> sightings) {
        String content = text.line(line);
        if (KEY.matcher(content).find() && hasBody(text, line)) {
            sightings.add(
                    Sighting.of(INFO, line, line, "This is a private key. Who can read the repository has it now."));
            return;
        }
        scanner.in(content).stream()
                .filter(token -> !isMadeUp(content.substring(token.from(), token.to())))
                .findFirst()
                .ifPresent(token -> sightings.add(Sighting.of(
                        INFO,
                        line,
                        line,
                        "This looks like a real secret (%s). Who can read the repository has it now, and taking it away again does not help: it has to be revoked."
                                .formatted(token.kind().replace('-', ' ')))));
    }

    /** In the same line, as in a string, or below. */
    private static boolean hasBody(FileText text, int line) {
        String here = KEY.matcher(text.line(line)).replaceAll("");
        return KEY_BODY.matcher(here).find()
                || (text.hasLine(line + 1)
                        && KEY_BODY.matcher(text.line(line + 1)).find());
    }

    private static boolean isMadeUp(String token) {
        return MADE_UP.matcher(token.toLowerCase(Locale.ROOT)).find()
                || token.chars().distinct().count() < LEAST_DIFFERENT;
    }
}
