package io.mergewright.repair.remedy;

import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.Language;
import io.mergewright.repair.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts an import where the imports of a file stand: in the order of the alphabet if they are in it, else behind them. */
final class Imports {
    private static final Pattern GO_BLOCK = Pattern.compile("^import\\s*\\(\\s*$");
    private static final Pattern LISTED =
            Pattern.compile("(?<open>(?:import|const) \\{ )(?<name>[\\w$]+) \\}(?<from> (?:from|= require).*)");
    private static final int HEAD = 200;

    private Imports() {}

    static boolean insert(Draft draft, SourceFile file, String statement) {
        if (file.language() == Language.GO) {
            return insertIntoGo(draft, file, statement);
        }
        if (file.language().isAny(Language.JAVASCRIPT, Language.TYPESCRIPT) && joined(draft, file, statement)) {
            return true;
        }
        List<Integer> lines = importLines(file, kind(file.language(), statement));
        if (lines.isEmpty()) {
            lines = importLines(file, kind(file.language(), ""));
            return lines.isEmpty()
                    ? insertFirst(draft, file, statement)
                    : draft.insert(file, file.start(after(file, lines)), statement + "\n");
        }
        return draft.insert(file, file.start(place(file, lines, statement)), statement + "\n");
    }

    /** Adds the name to the list of an import from the same place, if there is one. */
    private static boolean joined(Draft draft, SourceFile file, String statement) {
        Matcher wanted = LISTED.matcher(statement);
        if (!wanted.matches()) {
            return false;
        }
        Matcher present = Pattern.compile(
                        "(?m)^" + Pattern.quote(wanted.group("open").strip())
                                + "(?<list>[^{}]*[^{}\\s,])(?<end>,?\\s*)\\}"
                                + Pattern.quote(wanted.group("from")).replace(";", "\\E;?\\Q"))
                .matcher(file.text());
        return present.find()
                && draft.replace(file, present.end("list"), present.end("list"), ", " + wanted.group("name"));
    }

    /** What an import of the same kind begins with; of any kind when {@code statement} is empty. */
    private static Pattern kind(Language language, String statement) {
        String start = switch (language) {
            case C, CPP -> statement.contains("<") ? "#\\s*include\\s*<" : "#\\s*include\\s*[<\"]";
            case PYTHON -> statement.startsWith("import") ? "import\\s" : "(?:from|import)\\s";
            case RUBY -> "require(?:_relative)?\\s";
            case PHP, RUST -> "use\\s";
            case PERL -> "use\\s+[A-Z]";
            case JAVASCRIPT, TYPESCRIPT ->
                statement.startsWith("import") ? "import\\s" : "(?:const|let|var)\\s.*\\brequire\\(|import\\s";
            case JAVA -> statement.startsWith("import static") ? "import\\s+static\\s" : "import\\s+(?!static)";
            default -> "import\\s";
        };
        return Pattern.compile("^" + start);
    }

    /** Lines at the left margin, above the first that opens a body, as imports within functions are not meant. */
    private static List<Integer> importLines(SourceFile file, Pattern kind) {
        List<Integer> lines = new ArrayList<>();
        for (int line = 1; line <= Math.min(file.lineCount(), HEAD); line++) {
            if (kind.matcher(file.line(line)).find()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static int place(SourceFile file, List<Integer> lines, String statement) {
        boolean sorted = true;
        for (int i = 1; i < lines.size(); i++) {
            sorted &= file.line(lines.get(i - 1)).compareTo(file.line(lines.get(i))) <= 0;
        }
        if (sorted) {
            for (int line : lines) {
                if (file.line(line).compareTo(statement) > 0) {
                    return line;
                }
            }
        }
        return after(file, lines);
    }

    /** The line behind the last import, which may be closed some lines below. */
    private static int after(SourceFile file, List<Integer> lines) {
        int last = lines.get(lines.size() - 1);
        String start = file.line(last);
        for (char[] pair : new char[][] {{'{', '}'}, {'(', ')'}}) {
            if (start.indexOf(pair[0]) >= 0 && start.indexOf(pair[1]) < 0) {
                int close = file.text().indexOf(pair[1], file.start(last));
                return close < 0 ? last + 1 : file.lineAt(close) + 1;
            }
        }
        return last + 1;
    }

    /** The first import of a file, with an empty line around it. */
    private static boolean insertFirst(Draft draft, SourceFile file, String statement) {
        int line = headEnd(file);
        boolean behind = line > 1 && !file.line(line - 1).isBlank();
        boolean before = !file.line(line).isBlank();
        return draft.insert(file, file.start(line), (behind ? "\n" : "") + statement + "\n" + (before ? "\n" : ""));
    }

    /** The line below what must stand first: a shebang, comments, a package clause, a docstring, {@code 'use strict'}. */
    private static int headEnd(SourceFile file) {
        int line = 1;
        while (file.hasLine(line) && isHead(file, line)) {
            line = docstringEnd(file, line) + 1;
        }
        while (file.hasLine(line) && file.line(line).isBlank()) {
            line++;
        }
        return line;
    }

    private static boolean isHead(SourceFile file, int line) {
        String text = file.line(line).strip();
        boolean comment = switch (file.language()) {
            case PYTHON, RUBY, PERL, SHELL -> text.startsWith("#");
            case C, CPP -> false;
            default -> text.startsWith("//") || text.startsWith("/*") || text.startsWith("*") || text.startsWith("#!");
        };
        return comment
                || text.startsWith("package ")
                || text.startsWith("<?php")
                || text.matches("['\"]use strict['\"];?")
                || text.matches("use (?:strict|warnings|v?5[\\d.]*);")
                || (file.language() == Language.PYTHON && text.matches("[rub]?(?:\"\"\"|''').*"))
                || (text.isEmpty() && file.hasLine(line + 1) && isHead(file, line + 1));
    }

    private static int docstringEnd(SourceFile file, int line) {
        String text = file.line(line).strip();
        for (String quotes : new String[] {"\"\"\"", "'''"}) {
            if (file.language() == Language.PYTHON && text.startsWith(quotes)) {
                int close = file.text()
                        .indexOf(quotes, file.start(line) + file.line(line).indexOf(quotes) + quotes.length());
                return close < 0 ? line : file.lineAt(close);
            }
        }
        return line;
    }

    private static boolean insertIntoGo(Draft draft, SourceFile file, String statement) {
        String path = statement.substring("import ".length());
        for (int line = 1; line <= Math.min(file.lineCount(), HEAD); line++) {
            String text = file.line(line);
            if (GO_BLOCK.matcher(text).find()) {
                return draft.insert(file, file.start(goPlace(file, line + 1, path)), "\t" + path + "\n");
            }
            if (text.matches("import\\s+\"[^\"]+\"\\s*")) {
                String other = text.substring(text.indexOf('"')).strip();
                boolean first = path.compareTo(other) < 0;
                String block = "import (\n\t%s\n\t%s\n)".formatted(first ? path : other, first ? other : path);
                return draft.replace(file, file.start(line), file.end(line), block);
            }
        }
        return insertFirst(draft, file, statement);
    }

    /** The first group of the block is that of the standard library. */
    private static int goPlace(SourceFile file, int from, String path) {
        int line = from;
        while (file.line(line).strip().startsWith("\"")
                && file.line(line).strip().compareTo(path) < 0) {
            line++;
        }
        return line;
    }
}
