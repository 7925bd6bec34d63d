package io.mergewright.repair.remedy;

import io.mergewright.repair.complaint.Complaint.Kind;
import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.Language;
import io.mergewright.repair.source.SourceFile;
import io.mergewright.repair.source.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away variables and functions that nothing uses. What a variable is set to stays where it could do something, such as
 * call a function.
 */
final class UnusedDeclaration implements Remedy {
    private static final double CLARITY = 0.7;

    /** Keyword or type, name, and what it is set to; one declaration that ends in its line. */
    private static final Pattern VARIABLE = Pattern.compile(
            "^(?<indent>\\s*)(?<type>(?:(?:const|let|var|static|final|unsigned|signed|long|short|struct \\w+|[\\w:]+(?:<[\\w:, <>*&]*>)?)[ *&]+)*)"
                    + "(?<name>[\\w$]+)(?:\\[\\w*\\])?(?<annotation>: [^=]+?)?\\s*(?:(?<sign>:?=)(?!=)\\s*(?<value>[^;#]*?))?\\s*;?\\s*(?://.*|#.*)?$");

    private static final Pattern BOUND =
            Pattern.compile("^\\s*(?:except|with|async with)\\b.*(?<as> as (?<name>\\w+))\\s*:");
    private static final Pattern FUNCTION = Pattern.compile(
            "^\\s*(?:(?:static|inline|async|private|export)\\s+)*(?:[\\w*&:<>]+\\s+[*&]*)+(?<name>[\\w$]+)\\s*\\(");

    private static final Pattern WITHOUT_EFFECT = Pattern.compile("[\\w\\s.\"'+*/%<>&|!?:,\\[\\]{}-]*");

    @Override
    public String id() {
        return "unused-declaration";
    }

    @Override
    public String description() {
        return "Takes away variables and functions that nothing uses.";
    }

    @Override
    public double clarity() {
        return CLARITY;
    }

    @Override
    public String doubt() {
        return "where something computed is new, or no change is known";
    }

    @Override
    public Optional<Mended> mend(Mending mending) {
        SourceFile file = mending.file();
        String name = mending.subject();
        if (mending.complaint().kind() != Kind.UNUSED || name.isEmpty() || !file.hasLine(mending.line())) {
            return Optional.empty();
        }
        var draft = new Draft();
        String title = "Take away %s, which is not used".formatted(name);
        if (bound(draft, file, mending.line(), name)) {
            return Optional.of(new Mended(draft, title));
        }
        boolean done = variable(draft, file, mending.line(), name)
                || several(draft, mending)
                || function(draft, file, mending.line(), name);
        String line = file.line(mending.line());
        return done
                ? Optional.of(new Mended(draft, title, Doubt.ofUnused(mending, value(line), line)))
                : Optional.empty();
    }

    /** {@code except E as e:} and {@code with f() as x:} need no name. */
    private static boolean bound(Draft draft, SourceFile file, int line, String name) {
        Matcher matcher = BOUND.matcher(file.line(line));
        return file.language() == Language.PYTHON
                && matcher.find()
                && matcher.group("name").equals(name)
                && draft.replace(
                        file, file.start(line) + matcher.start("as"), file.start(line) + matcher.end("as"), "");
    }

    private static boolean variable(Draft draft, SourceFile file, int line, String name) {
        Matcher matcher = VARIABLE.matcher(file.line(line));
        if (!matcher.matches()
                || !matcher.group("name").equals(name)
                || Words.places(file.line(line), name).size() != 1) {
            return false;
        }
        String value = matcher.group("value");
        if (value == null || WITHOUT_EFFECT.matcher(value).matches()) {
            boolean complete = value == null || (isBalanced(value) && !value.isBlank());
            return complete && isDeclared(matcher, file) && Deletion.lines(draft, file, line, line);
        }
        int from = file.start(line) + matcher.end("indent");
        String blank = file.language() == Language.GO ? "_ = " : "";
        return isDeclared(matcher, file) && draft.replace(file, from, file.start(line) + matcher.start("value"), blank);
    }

    /** What is computed there: of a variable what stands behind the sign, of a function all of it. */
    private static String value(String line) {
        int sign = line.indexOf('=');
        return sign < 0 && !line.contains("(") ? "" : line.substring(sign + 1);
    }

    private static boolean isDeclared(Matcher matcher, SourceFile file) {
        boolean typed = !matcher.group("type").isBlank();
        return switch (file.language()) {
            case PYTHON, RUBY, LUA -> !typed && matcher.group("sign") != null;
            case GO -> typed || ":=".equals(matcher.group("sign"));
            default -> typed;
        };
    }

    private static boolean isBalanced(String value) {
        return count(value, '[') == count(value, ']') && count(value, '{') == count(value, '}');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** One of several names that Go sets at once becomes the blank one. */
    private static boolean several(Draft draft, Mending mending) {
        SourceFile file = mending.file();
        String line = file.line(mending.line());
        int sign = line.indexOf(":=");
        if (file.language() != Language.GO
                || sign < 0
                || !line.substring(0, sign).contains(",")) {
            return false;
        }
        return mending.subjectAt()
                .filter(at -> at < file.start(mending.line()) + sign)
                .filter(at -> draft.replace(file, at, at + mending.subject().length(), "_"))
                .isPresent();
    }

    /** The function with all lines of its body. */
    private static boolean function(Draft draft, SourceFile file, int line, String name) {
        Matcher matcher = FUNCTION.matcher(file.line(line));
        boolean braces = file.language().isAny(Language.C, Language.CPP, Language.JAVASCRIPT, Language.TYPESCRIPT);
        if (!braces || !matcher.find() || !matcher.group("name").equals(name)) {
            return false;
        }
        int depth = 0;
        for (int i = file.start(line); i < file.text().length(); i++) {
            char c = file.text().charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '}' && depth == 0) {
                return Deletion.lines(draft, file, line, file.lineAt(i));
            }
            if (c == ';' && depth == 0) {
                return false;
            }
        }
        return false;
    }
}
