package io.mergewright.repair.remedy;

import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.Language;
import io.mergewright.repair.source.SourceFile;
import io.mergewright.repair.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An import in a source file, with the names that it lists, if it lists any. */
final class ImportStatement {
    private static final Pattern SCRIPT = Pattern.compile(
            "(?m)^[ \\t]*(?:import\\s+(?:type\\s+)?(?<alone>[\\w$]+)?\\s*,?\\s*(?:\\{(?<items>[^{}]*)\\}|\\*\\s+as\\s+[\\w$]+)?\\s*from\\s*['\"][^'\"\\n]+['\"]"
                    + "|(?:const|let|var)\\s+(?:[\\w$]+|\\{(?<items2>[^{}]*)\\})\\s*=\\s*require\\([^()\\n]*\\)(?:\\.[\\w$]+)?);?[ \\t]*$");

    private static final Map<Language, Pattern> PATTERNS = Map.of(
            Language.JAVASCRIPT, SCRIPT,
            Language.TYPESCRIPT, SCRIPT,
            Language.PYTHON,
                    Pattern.compile(
                            "(?m)^[ \\t]*(?:from\\s+[\\w.]+\\s+import\\s+(?:\\((?<items>[^()]*)\\)|(?<items2>[^(#\\n]+))"
                                    + "|import\\s+(?<items3>[^#\\n]+))(?:[ \\t]*#.*)?$"),
            Language.RUST,
                    Pattern.compile(
                            "(?m)^[ \\t]*(?:pub\\s+)?use\\s+(?:[\\w:]+::\\{(?<items>[^{}]*)\\}|[^;{}]+);[ \\t]*$"),
            Language.JAVA, Pattern.compile("(?m)^import\\s+[^;\\n]+;.*$"),
            Language.KOTLIN, Pattern.compile("(?m)^import\\s+.+$"),
            Language.SCALA, Pattern.compile("(?m)^[ \\t]*import\\s+[^{}\\n]+$"),
            Language.GROOVY, Pattern.compile("(?m)^import\\s+.+$"),
            Language.PHP, Pattern.compile("(?m)^use\\s+[^;{\\n]+;.*$"),
            Language.GO, Pattern.compile("(?m)^(?:import\\s+|[ \\t]+)(?:[\\w.]+\\s+)?\"[^\"\\n]+\"[ \\t]*(?://.*)?$"));

    private static final Pattern NAMES = Pattern.compile("\\s+as\\s+|:\\s*");

    private final SourceFile file;
    private final int start;
    private final int end;
    private final int itemsStart;
    private final String items;
    private final boolean alone;

    private ImportStatement(SourceFile file, Matcher found) {
        this.file = file;
        this.start = found.start();
        this.end = found.end();
        String group = listed(found);
        this.itemsStart = group.isEmpty() ? -1 : found.start(group);
        this.items = group.isEmpty() ? "" : found.group(group);
        this.alone = !has(found, "alone");
    }

    private static String listed(Matcher found) {
        for (String group : List.of("items", "items2", "items3")) {
            if (has(found, group)) {
                return group;
            }
        }
        return "";
    }

    private static boolean has(Matcher found, String group) {
        return found.pattern().pattern().contains("(?<" + group + ">") && found.group(group) != null;
    }

    /** The import that {@code line} of {@code file} belongs to. */
    static Optional<ImportStatement> at(SourceFile file, int line) {
        Pattern pattern = PATTERNS.get(file.language());
        if (pattern == null || !file.hasLine(line)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(file.text());
        while (matcher.find() && matcher.start() <= file.end(line)) {
            if (matcher.end() >= file.start(line)) {
                return Optional.of(new ImportStatement(file, matcher));
            }
        }
        return Optional.empty();
    }

    /** Takes {@code name} away, as the tool spells it; the whole import where nothing else is left of it. */
    boolean remove(Draft draft, String name) {
        List<int[]> all = itemRanges();
        List<int[]> named = all.stream().filter(range -> isNamed(range, name)).toList();
        if (all.size() <= 1 || named.isEmpty()) {
            // A default import beside a list is left to people; it is rare, and two names are at stake.
            boolean whole = (all.size() <= 1 && alone) || (!name.isEmpty() && items.isEmpty());
            return whole && removeAll(draft);
        }
        int[] range = named.get(0);
        return draft.replace(file, itemsStart + range[0], itemsStart + range[1], "");
    }

    boolean removeAll(Draft draft) {
        int first = file.lineAt(start);
        int last = file.lineAt(end);
        if (file.language() == Language.GO && isOnlyOneInBlock(first)) {
            return Deletion.lines(draft, file, first - 1, first + 1);
        }
        return Deletion.lines(draft, file, first, last);
    }

    private boolean isOnlyOneInBlock(int line) {
        return file.line(line - 1).matches("import\\s*\\(\\s*")
                && file.line(line + 1).strip().equals(")");
    }

    /** For each name in the list its range with the comma that goes with it, relative to the list. */
    private List<int[]> itemRanges() {
        List<int[]> ranges = new ArrayList<>();
        int from = 0;
        for (int comma = items.indexOf(','); ; comma = items.indexOf(',', from)) {
            int to = comma < 0 ? items.length() : comma + 1;
            if (!items.substring(from, to).replace(",", "").isBlank()) {
                ranges.add(new int[] {from, to});
            }
            if (comma < 0) {
                break;
            }
            from = to;
        }
        return withoutLastComma(ranges);
    }

    /** The last name has no comma behind it and takes the one before it along. */
    private List<int[]> withoutLastComma(List<int[]> ranges) {
        int count = ranges.size();
        if (count > 1) {
            int[] last = ranges.get(count - 1);
            if (!items.substring(last[0], last[1]).contains(",")) {
                String text = items.substring(0, last[1]).stripTrailing();
                ranges.set(count - 1, new int[] {last[0] - 1, text.length()});
            }
        }
        return ranges;
    }

    /** {@code b} names {@code a as b}; {@code m.a} and {@code m.a as b} name {@code a} and {@code b}. */
    private boolean isNamed(int[] range, String name) {
        String bound = name.contains(" as ") ? name.substring(name.indexOf(" as ") + 4) : lastPart(name);
        String item = items.substring(range[0], range[1]);
        String[] sides = NAMES.split(item.replace(",", "").strip(), -1);
        return sides[sides.length - 1].equals(bound)
                || sides[sides.length - 1].equals(name)
                || (sides.length == 1 && Words.in(item).size() == 1 && item.contains(bound));
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);
    }
}
