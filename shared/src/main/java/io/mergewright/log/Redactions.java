package io.mergewright.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which parts of one line are secrets. What a marker covers already is left as it is. Not thread-safe. */
final class Redactions {
    private record Secret(int from, int to, String kind) {}

    private final String line;
    private final List<Secret> secrets = new ArrayList<>(0);

    Redactions(String line) {
        this.line = line;
    }

    /** Reports a secret from {@code from} to {@code to} (exclusive). */
    void add(int from, int to, String kind) {
        int start = Marker.leave(line, from);
        while (start < to) {
            int end = Marker.next(line, start, to);
            if (end > start) {
                secrets.add(new Secret(start, end, kind));
            }
            start = end < to ? Marker.end(line, end) : to;
        }
    }

    /** The secrets, in the order of the line. */
    List<TokenScanner.Token> tokens() {
        return secrets.stream()
                .map(secret -> new TokenScanner.Token(secret.from(), secret.to(), secret.kind()))
                .sorted(Comparator.comparingInt(TokenScanner.Token::from))
                .toList();
    }

    /** The line with a marker for each secret; of secrets that overlap the first names the kind. */
    String apply() {
        if (secrets.isEmpty()) {
            return line;
        }
        secrets.sort(Comparator.comparingInt(Secret::from).thenComparing(Secret::to, Comparator.reverseOrder()));
        var redacted = new StringBuilder(line.length());
        int done = 0;
        for (var secret : secrets) {
            if (secret.from() >= done) {
                redacted.append(line, done, secret.from()).append(Marker.of(secret.kind()));
            }
            done = Math.max(done, secret.to());
        }
        return redacted.append(line, done, line.length()).toString();
    }
}
