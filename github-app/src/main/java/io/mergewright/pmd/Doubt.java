package io.mergewright.pmd;

import io.mergewright.review.change.FileText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second look by the text, for rules that are wrong now and then since PMD does not know the libraries of the project, or that say more
 * than we want to.
 */
enum Doubt {
    NONE {
        @Override
        boolean isRefuted(Seen seen, FileText text) {
            return false;
        }
    },
    /** Apart from its declaration and from assignments to it the name of the field occurs nowhere, as in {@code x.name}. */
    FIELD_IS_NOT_READ {
        @Override
        boolean isRefuted(Seen seen, FileText text) {
            return new FieldUses(seen.name(), text.text()).isAnyOutside(text.start(seen.first()), end(seen, text));
        }
    },
    /** Nothing but its own code says which parameters the method takes. */
    METHOD_IS_FREE {
        @Override
        boolean isRefuted(Seen seen, FileText text) {
            return Heads.isAnnotated(text, seen.first())
                    || (!seen.method().isEmpty()
                            && found("::\\s*" + Pattern.quote(seen.method()) + "\\b", text.text()));
        }
    },
    VARIABLE_IS_NOT_IGNORED {
        @Override
        boolean isRefuted(Seen seen, FileText text) {
            return found("^(?:ignore|unused|_)", seen.name())
                    || Heads.isResource(text, text.start(seen.first()) + seen.column() - 1);
        }
    },
    METHOD_IS_NAMED_ONCE {
        @Override
        boolean isRefuted(Seen seen, FileText text) {
            return count(seen.name(), text.text()) != 1 || Heads.isAnnotated(text, seen.first());
        }
    },
    /** Its simple name occurs nowhere else, not even in a comment; those of all members or of static ones cannot be told by the text. */
    IMPORT_IS_NAMED_ONCE {
        @Override
        boolean isRefuted(Seen seen, FileText text) {
            Matcher matcher = IMPORT.matcher(text.line(seen.first()));
            return !matcher.find() || count(matcher.group(1), text.text()) != 1;
        }
    },
    /** The assignment that overwrites follows in the same run of statements. */
    OVERWRITTEN_STRAIGHT_AWAY {
        @Override
        boolean isRefuted(Seen seen, FileText text) {
            Matcher matcher = OVERWRITTEN.matcher(seen.says());
            int line = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
            if (line <= seen.last() || !text.hasLine(line)) {
                return true;
            }
            String between = line == seen.last() + 1 ? "" : text.lines(seen.last() + 1, line - 1);
            String name = "\\b" + Pattern.quote(seen.name()) + "\\b";
            return found(BRANCHES, between)
                    || found(BRANCHES, text.line(seen.last()))
                    || found(name, between)
                    || !found("^\\s*(?:this\\.)?" + name + "\\s*=(?!=)", text.line(line));
        }
    },
    /** A test may well be called {@code equals}, and then takes nothing. */
    METHOD_HAS_A_PARAMETER {
        @Override
        boolean isRefuted(Seen seen, FileText text) {
            return !found(
                    "\\bequals?\\s*\\(\\s*[\\w@]",
                    text.lines(seen.first(), Math.min(seen.first() + 1, text.lineCount())));
        }
    },
    /** It is a literal with a fraction, and no constant such as NaN, which a test may pass to see it refused. */
    LITERAL_HAS_A_FRACTION {
        @Override
        boolean isRefuted(Seen seen, FileText text) {
            return !found("\\(\\s*-?\\d*\\.\\d", text.lines(seen.first(), seen.last()));
        }
    },
    /** A new exception that does not even hold the message of what was caught, and is not one for what cannot happen. */
    THROWS_ANEW {
        @Override
        boolean isRefuted(Seen seen, FileText text) {
            int from = text.start(seen.first()) + seen.column() - 1;
            String before = text.text().substring(0, from).stripTrailing();
            String thrown = text.text().substring(from, end(seen, text));
            boolean isNew = found("^throw\\s+new\\b", thrown) || (before.endsWith("throw") && found("^new\\b", thrown));
            return !isNew || count(seen.name(), thrown) > 0 || found("\\bnew\\s+AssertionError\\b", thrown);
        }
    };

    private static final Pattern IMPORT = Pattern.compile("^\\s*import\\s+[\\w.]+\\.(\\w+)\\s*;");
    private static final Pattern OVERWRITTEN = Pattern.compile("overwritten on line (\\d+)\\)");
    private static final String BRANCHES =
            "[{}?]|->|\\b(?:if|else|for|while|do|switch|case|default|try|catch|return|break|continue)\\b";

    /** Whether the text of the file speaks against what was seen in it. */
    abstract boolean isRefuted(Seen seen, FileText text);

    private static int end(Seen seen, FileText text) {
        return text.start(seen.last()) + text.line(seen.last()).length();
    }

    private static boolean found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    private static long count(String word, String text) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                .matcher(text)
                .results()
                .count();
    }
}
