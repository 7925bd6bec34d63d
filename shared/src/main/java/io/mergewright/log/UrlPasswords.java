package io.mergewright.log;

/** Passwords in URLs ({@code https://user:password@host}), and tokens that stand alone before the host. */
final class UrlPasswords implements SecretFinder {
    private static final String KIND = "url-password";
    private static final int SHORTEST_TOKEN = 20;

    @Override
    public void find(String line, Redactions found) {
        int scheme = line.indexOf("://");
        while (scheme >= 0) {
            int from = scheme + 3;
            int end = authorityEnd(line, from);
            int host = lastAt(line, from, end);
            if (host > from) {
                userInfo(line, from, host, found);
            }
            scheme = line.indexOf("://", from);
        }
    }

    private static void userInfo(String line, int from, int host, Redactions found) {
        int colon = line.indexOf(':', from);
        int password = colon >= 0 && colon < host && !isMarker(line, colon) ? colon + 1 : -1;
        if (password < 0 && host - from >= SHORTEST_TOKEN) {
            found.add(from, host, KIND);
        } else if (password >= 0 && !SecretValue.isHarmless(line.substring(password, host))) {
            found.add(password, host, KIND);
        }
    }

    private static int lastAt(String line, int from, int end) {
        int at = end - 1;
        while (at >= from && line.charAt(at) != '@') {
            at--;
        }
        return at;
    }

    private static boolean isMarker(String line, int colon) {
        return line.startsWith(Redactions.OPEN, colon - Redactions.OPEN.length() + 1);
    }

    private static int authorityEnd(String line, int from) {
        int end = from;
        while (end < line.length() && "/ \t\"'`<>?#|\\".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
