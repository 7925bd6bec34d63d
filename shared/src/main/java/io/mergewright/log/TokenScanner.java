package io.mergewright.log;

import java.util.List;

/** Finds secrets that their form gives away: tokens of known issuers and JSON web tokens. Immutable. */
public final class TokenScanner {
    private final KnownTokens tokens = new KnownTokens();

    /**
     * A secret in a line.
     *
     * @param from 0-based offset
     * @param to behind its last character
     * @param kind such as {@code github-token}
     */
    public record Token(int from, int to, String kind) {}

    /** The secrets in {@code line}, in its order. */
    public List<Token> in(String line) {
        var found = new Redactions(line);
        tokens.find(line, found);
        return found.tokens();
    }
}
