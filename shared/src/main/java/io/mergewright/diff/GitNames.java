package io.mergewright.diff;

import java.util.Optional;

/**
 * Takes the two names of a line {@code diff --git} apart. Names with spaces are not quoted there, so this is sure only when
 * one is quoted, or when both sides have the same name: then the line is split in the middle.
 */
final class GitNames {
    private GitNames() {}

    static Optional<PathPair> in(String names) {
        if (names.startsWith("\"")) {
            return split(names, HeaderName.closingQuote(names));
        }
        if (names.endsWith("\"")) {
            return split(names, names.indexOf(" \""));
        }
        var halves = split(names, names.length() / 2).filter(PathPair::isSame);
        return halves.or(() -> split(names, onlySpace(names)));
    }

    private static Optional<PathPair> split(String names, int at) {
        if (at <= 0 || at >= names.length() - 1 || names.charAt(at) != ' ') {
            return Optional.empty();
        }
        var before = HeaderName.unquoted(names.substring(0, at));
        var after = HeaderName.unquoted(names.substring(at + 1));
        return before.isEmpty() || after.isEmpty() ? Optional.empty() : Optional.of(PathPair.of(before, after));
    }

    /** Where the second name begins: at the only space, or at the only {@code b/} behind one; -1 when there are more. */
    private static int onlySpace(String names) {
        int space = only(names, " ");
        return space >= 0 ? space : only(names, " b/");
    }

    private static int only(String names, String text) {
        int at = names.indexOf(text);
        return at == names.lastIndexOf(text) ? at : -1;
    }
}
