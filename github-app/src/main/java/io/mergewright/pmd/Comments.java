package io.mergewright.pmd;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of Java. */
final class Comments {
    /** Strings first, so that what looks like a comment in one is none. */
    private static final Pattern STRING_OR_COMMENT = Pattern.compile(
            "\"\"\"(?:[^\\\\\"]|\\\\.|\"(?!\"\"))*+\"\"\"|\"(?:[^\\\\\"\\n]|\\\\.)*+\"|'(?:[^\\\\'\\n]|\\\\.)*+'|//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/",
            Pattern.DOTALL);

    private Comments() {}

    /** {@code java} with blanks for its comments, so that all else keeps its place. */
    static String blanked(String java) {
        Matcher matcher = STRING_OR_COMMENT.matcher(java);
        var text = new StringBuilder(java);
        while (matcher.find()) {
            if (java.charAt(matcher.start()) == '/') {
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    if (java.charAt(i) != '\n') {
                        text.setCharAt(i, ' ');
                    }
                }
            }
        }
        return text.toString();
    }
}
