package io.mergewright.log;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tokens of known formats, and JSON web tokens. Immutable. */
final class KnownTokens implements SecretFinder {
    private static final String JWT = "eyJ";
    private static final int SHORTEST_JWT_PART = 10;

    private static final Map<Character, List<TokenFormat>> FORMATS = TokenFormat.all().stream()
            .collect(Collectors.groupingBy(format -> format.prefix().charAt(0)));

    @Override
    public void find(String line, Redactions found) {
        int at = 0;
        while (at < line.length()) {
            int end = isStart(line, at) ? tokenEnd(line, at, found) : -1;
            at = Math.max(end, at + 1);
        }
    }

    private static boolean isStart(String line, int at) {
        return isWord(line.charAt(at)) && (at == 0 || !isWord(line.charAt(at - 1)) || isEscape(line, at - 1));
    }

    /** The {@code n} of {@code \n} in escaped text is no part of the word behind it. */
    private static boolean isEscape(String line, int at) {
        return at > 0 && line.charAt(at - 1) == '\\';
    }

    private static boolean isWord(char c) {
        return c < 128 && (Ascii.isLetter(c) || Ascii.isDigit(c));
    }

    private int tokenEnd(String line, int at, Redactions found) {
        if (line.startsWith(JWT, at)) {
            return jwtEnd(line, at, found);
        }
        for (var format : FORMATS.getOrDefault(line.charAt(at), List.of())) {
            int end = format.end(line, at);
            if (end > 0) {
                found.add(at, end, format.kind());
                return end;
            }
        }
        return -1;
    }

    /** Header, payload and perhaps a signature, each base64url, with dots in between. */
    private static int jwtEnd(String line, int at, Redactions found) {
        int header = partEnd(line, at);
        boolean hasPayload = header - at >= SHORTEST_JWT_PART && line.startsWith(".", header);
        int payload = hasPayload ? partEnd(line, header + 1) : header;
        if (payload - header <= SHORTEST_JWT_PART) {
            return header;
        }
        int end = line.startsWith(".", payload) ? partEnd(line, payload + 1) : payload;
        found.add(at, end, "jwt");
        return end;
    }

    private static int partEnd(String line, int from) {
        int end = from;
        while (end < line.length()
                && (isWord(line.charAt(end)) || line.charAt(end) == '_' || line.charAt(end) == '-')) {
            end++;
        }
        return end;
    }
}
