package io.mergewright.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes secrets out of text before it leaves the process: tokens of known formats, values with secret-like names, passwords in
 * URLs, authorization headers and arguments, private keys, random-looking words near words for secrets. What was
 * there is replaced by {@code [redacted:kind]}. Hashes, words about secrets and values that are masked already stay.
 *
 * <p>Redacting twice changes nothing more. Takes time linear in the length of the text. Immutable.
 */
public final class Redactor {
    private static final int MOST_PASSES = 8;
    /** So far back a private key may have begun. */
    private static final int LONGEST_KEY_LINES = 250;

    private final List<SecretFinder> finders = List.of(
            new KnownTokens(),
            new UrlPasswords(),
            new NamedValues(),
            new AuthorizationHeaders(),
            new CommandLineSecrets(),
            new RandomValues());

    /** {@code text}, which may have several lines, without its secrets. */
    public String redact(String text) {
        var keys = new PrivateKeys();
        var redacted = new StringBuilder(text.length());
        int from = 0;
        for (int end = lineEnd(text, 0); end < text.length(); end = lineEnd(text, from)) {
            int next = text.startsWith("\r\n", end) ? end + 2 : end + 1;
            redacted.append(redactLine(text.substring(from, end), keys)).append(text, end, next);
            from = next;
        }
        return redacted.append(redactLine(text.substring(from), keys)).toString();
    }

    /** Where the line ends, by a line feed, a carriage return or both. */
    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** {@code lines}, in the order of the log, without their secrets; a private key may span several of them. */
    public List<LogLine> redact(List<LogLine> lines) {
        var keys = new PrivateKeys();
        List<LogLine> redacted = new ArrayList<>(lines.size());
        for (var line : lines) {
            redacted.add(new LogLine(line.number(), redactLine(line.text(), keys), line.mark()));
        }
        return List.copyOf(redacted);
    }

    /**
     * The lines of {@code log} at indexes {@code from} to {@code to} (exclusive) without their secrets, also without those
     * of a private key that began on lines before.
     */
    public List<LogLine> redact(List<LogLine> log, int from, int to) {
        int start = from;
        for (int i = from - 1; i >= Math.max(0, from - LONGEST_KEY_LINES) && start == from; i--) {
            start = PrivateKeys.mayBegin(log.get(i).text()) ? i : from;
        }
        return redact(log.subList(start, to)).subList(from - start, to - start);
    }

    /** A marker can put a secret next to another word, so what changed is looked at again. */
    private String redactLine(String line, PrivateKeys keys) {
        var found = new Redactions(line);
        keys.find(line, found);
        var before = line;
        var redacted = redactOnce(line, found);
        for (int i = 0; i < MOST_PASSES && !redacted.equals(before); i++) {
            before = redacted;
            redacted = redactOnce(before, new Redactions(before));
        }
        return redacted;
    }

    private String redactOnce(String line, Redactions found) {
        finders.forEach(finder -> finder.find(line, found));
        return found.apply();
    }
}
