package io.mergewright.repair.remedy;

import io.mergewright.repair.source.Language;

/** Comments that reach to the end of their line. */
final class Comments {
    private Comments() {}

    /** {@code line} up to such a comment; texts in quotes are looked through, of several lines they are not known. */
    static String without(Language language, String line) {
        String mark = mark(language);
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (line.startsWith(mark, i)) {
                return line.substring(0, i);
            } else if (c == '"' || (c == '\'' && language != Language.RUST) || c == '`') {
                quote = c;
            }
        }
        return line;
    }

    private static String mark(Language language) {
        return switch (language) {
            case PYTHON, RUBY, PERL, SHELL, OTHER -> "#";
            case LUA -> "--";
            default -> "//";
        };
    }
}
