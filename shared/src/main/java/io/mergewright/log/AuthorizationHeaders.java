package io.mergewright.log;

import java.util.Locale;
import java.util.Set;

/** {@code Authorization: Bearer x}, {@code Authorization: Basic x} and so on, and {@code Bearer x} on its own. */
final class AuthorizationHeaders implements SecretFinder {
    private static final String HEADER = "authorization";
    private static final String BEARER = "bearer ";
    private static final String KIND = "authorization";
    private static final Set<String> SCHEMES =
            Set.of("bearer", "basic", "token", "digest", "negotiate", "ntlm", "apikey", "aws4-hmac-sha256");
    private static final int LONGEST_SCHEME = 20;
    /** So much of a value is looked at to tell what it is. */
    private static final int LONGEST_SAMPLE = 256;

    private static final String BREAKS = " \t\"'\\,;`<>";

    @Override
    public void find(String line, Redactions found) {
        int at = 0;
        while (at < line.length()) {
            int end = at;
            if (Word.startsWith(line, at, HEADER)) {
                end = header(line, at + HEADER.length(), found);
            } else if (Word.startsWith(line, at, BEARER)) {
                end = value(line, skip(line, at + BEARER.length(), " "), false, found);
            }
            at = Math.max(at + 1, end);
        }
    }

    private static int header(String line, int nameEnd, Redactions found) {
        int joint = skip(line, nameEnd, "\"'\\ ");
        if (joint == line.length() || (line.charAt(joint) != ':' && line.charAt(joint) != '=')) {
            return joint;
        }
        int scheme = skip(line, joint, "\"'\\:= ");
        int schemeEnd = wordEnd(line, scheme, scheme + LONGEST_SCHEME);
        boolean hasScheme = SCHEMES.contains(line.substring(scheme, schemeEnd).toLowerCase(Locale.ROOT));
        return value(line, hasScheme ? skip(line, schemeEnd, " ") : scheme, hasScheme, found);
    }

    private static int value(String line, int from, boolean isSure, Redactions found) {
        var sample = line.substring(from, wordEnd(line, from, from + LONGEST_SAMPLE));
        if (SecretValue.isHarmless(sample) || !(isSure || SecretValue.looksSecret(sample))) {
            return from;
        }
        int to = wordEnd(line, from, line.length());
        found.add(from, to, KIND);
        return to;
    }

    private static int skip(String line, int from, String characters) {
        int at = from;
        while (at < line.length() && characters.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String line, int from, int limit) {
        int at = from;
        while (at < Math.min(limit, line.length()) && BREAKS.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
