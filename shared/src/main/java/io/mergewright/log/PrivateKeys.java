package io.mergewright.log;

import java.util.List;

/**
 * Private key blocks, which mostly span several lines. Without an end mark, a block ends before the first line that is
 * neither base64 nor a header. Not thread-safe: it remembers whether the line before was within a block.
 */
final class PrivateKeys implements SecretFinder {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String RULE = "-----";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String KIND = "private-key";
    private static final int LONGEST_LABEL = 40;

    private static final List<String> HEADERS = List.of("Proc-Type: ", "DEK-Info: ", "Comment: ", "Version: ");

    private boolean within;

    @Override
    public void find(String line, Redactions found) {
        int from = 0;
        if (within) {
            int end = blockEnd(line, 0);
            within = end < 0 && isKeyMaterial(line);
            from = Math.max(0, end < 0 && within ? line.length() : end);
            found.add(0, from, KIND);
        }
        for (int begin = line.indexOf(BEGIN, from); begin >= 0 && !within; begin = line.indexOf(BEGIN, begin + 1)) {
            if (isPrivate(line, begin)) {
                int end = blockEnd(line, begin);
                within = end < 0;
                found.add(begin, within ? line.length() : end, KIND);
            }
        }
    }

    static boolean mayBegin(String line) {
        return line.contains(BEGIN);
    }

    private static boolean isPrivate(String line, int begin) {
        int label = begin + BEGIN.length();
        int end = line.indexOf(RULE, label);
        return end >= 0
                && end - label <= LONGEST_LABEL
                && line.substring(label, end).contains(PRIVATE);
    }

    /** Behind the end mark, or -1. */
    private static int blockEnd(String line, int from) {
        int end = line.indexOf(END, from);
        int rule = end < 0 ? -1 : line.indexOf(RULE, end + END.length());
        return rule < 0 ? -1 : rule + RULE.length();
    }

    private static boolean isKeyMaterial(String line) {
        var text = line.strip();
        return text.isEmpty()
                || Marker.end(text, 0) > 0
                || text.chars().allMatch(PrivateKeys::isBase64)
                || HEADERS.stream().anyMatch(text::startsWith);
    }

    private static boolean isBase64(int c) {
        return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '+' || c == '/' || c == '=';
    }
}
