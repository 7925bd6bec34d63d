package io.mergewright.log;

import java.util.List;
import java.util.Locale;

/** Random-looking words of letters of both cases and digits, shortly behind a word for a secret. */
final class RandomValues implements SecretFinder {
    private static final int NEAR = 40;
    private static final List<String> NAMES = List.of(
            "password", "passwd", "passphrase", "secret", "token", "api key", "apikey", "credential", "private key");

    @Override
    public void find(String line, Redactions found) {
        int at = 0;
        while (at < line.length()) {
            int end = at;
            while (end < line.length() && isPart(line.charAt(end))) {
                end++;
            }
            if (end > at && SecretValue.isRandom(line.substring(at, end)) && isNamed(line, at)) {
                found.add(at, end, "random");
            }
            at = Math.max(end, at + 1);
        }
    }

    private static boolean isNamed(String line, int at) {
        var before = line.substring(Math.max(0, at - NEAR), at).toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(before::contains);
    }

    private static boolean isPart(char c) {
        return (c < 128 && Ascii.isLetter(c)) || Ascii.isDigit(c) || "+/=_-".indexOf(c) >= 0;
    }
}
