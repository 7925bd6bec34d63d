package io.mergewright.acceptance;

import java.util.Locale;

/**
 * The name under which the host enters our bot in the messages of commits that its button makes.
 *
 * @param name such as {@code mergewright[bot]}
 * @param email such as {@code 4711+mergewright[bot]@users.noreply.github.com}
 */
public record CoAuthor(String name, String email) {
    private static final String TRAILER = "co-authored-by:";
    /** Trailers stand at the end; of a longer message only this many characters are read. */
    private static final int MOST_READ = 16_384;

    public CoAuthor {
        if (name.isBlank() || email.isBlank()) {
            throw new IllegalArgumentException("co-author '%s' <%s>".formatted(name, email));
        }
    }

    /** Whether a trailer of {@code message} names the bot. People edit messages, so this alone proves nothing. */
    boolean isNamedIn(String message) {
        return message.substring(Math.max(0, message.length() - MOST_READ))
                .lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .anyMatch(line -> line.startsWith(TRAILER) && line.endsWith(address()));
    }

    private String address() {
        return "<" + email.toLowerCase(Locale.ROOT) + ">";
    }
}
