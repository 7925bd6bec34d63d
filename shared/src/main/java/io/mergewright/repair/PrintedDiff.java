package io.mergewright.repair;

import io.mergewright.core.Evidence;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.diff.ChangeSet;
import io.mergewright.diff.DiffException;
import io.mergewright.diff.FileDiff;
import io.mergewright.diff.UnifiedDiff;
import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.Hunks;
import io.mergewright.repair.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Applies the unified diff that a formatter or a check of generated files printed: what it wants, in its own words. */
public final class PrintedDiff implements Fixer {
    private static final double CLARITY = 0.85;

    private static final Pattern HUNK = Pattern.compile("^@@ -\\d+(?:,\\d+)? \\+\\d+(?:,\\d+)? @@");

    /** Tools whose diff goes from the file as it is to the file as it should be. */
    private static final Pattern WANTED = Pattern.compile(
            "(?i)would reformat|reformatted|\\bgofmt\\b|goimports|gofumpt|\\bshfmt\\b|\\bisort\\b|incorrectly sorted|\\byapf\\b|autopep8|clang-format|terraform fmt|\\bruff\\b|shellcheck|php-cs-fixer|git diff|buildifier|stylua|\\bdprint\\b");

    @Override
    public String id() {
        return "printed-diff";
    }

    @Override
    public About about() {
        return About.of("Applies the unified diff that a formatter or a check of generated files printed.", CLARITY);
    }

    @Override
    public List<Fix> propose(Failure failure) {
        LogText log = failure.log();
        if (!isWanted(log)) {
            return List.of();
        }
        var draft = new Draft();
        List<Evidence> evidence = new ArrayList<>();
        for (int at = 0; at + 2 < log.size(); at++) {
            if (isStart(log, at)) {
                int end = end(log, at);
                if (take(draft, failure, text(log, at, end))) {
                    evidence.add(Quoted.lines(log, at, Math.min(end - 1, at + 10)));
                }
                at = end - 1;
            }
        }
        return draft.isEmpty()
                ? List.of()
                : List.of(Fix.of(id(), "Change what the check printed as a diff", draft.edits(), evidence, CLARITY));
    }

    private static boolean isWanted(LogText log) {
        for (int at = 0; at < log.size(); at++) {
            if (WANTED.matcher(log.at(at)).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStart(LogText log, int at) {
        return log.at(at).startsWith("--- ")
                && log.at(at + 1).startsWith("+++ ")
                && HUNK.matcher(log.at(at + 2)).find();
    }

    private static int end(LogText log, int start) {
        int at = start + 2;
        while (at < log.size()
                && (log.at(at).isEmpty() || " +-@\\".indexOf(log.at(at).charAt(0)) >= 0)
                && !(at > start + 2 && isStartSafe(log, at))) {
            at++;
        }
        return at;
    }

    private static boolean isStartSafe(LogText log, int at) {
        return at + 2 < log.size() && isStart(log, at);
    }

    /** Lines that lost their only blank get it back; what follows the last hunk is not part of it. */
    private static String text(LogText log, int from, int to) {
        var text = new StringBuilder();
        for (int at = from; at < to; at++) {
            text.append(log.at(at).isEmpty() ? " " : log.at(at)).append('\n');
        }
        return text.toString();
    }

    private static boolean take(Draft draft, Failure failure, String diff) {
        Optional<ChangeSet> changes = read(diff);
        boolean taken = false;
        for (FileDiff file : changes.map(ChangeSet::files).orElse(List.of())) {
            taken |= failure.files()
                    .named(name(file.oldPath()))
                    .or(() -> failure.files().named(name(file.newPath())))
                    .filter(found -> apply(draft, found, file))
                    .isPresent();
        }
        return taken;
    }

    private static String name(String path) {
        return path.replaceFirst("\\.orig$", "").replaceFirst(":before$|:after$", "");
    }

    /** Cuts lines off the end until the rest can be read, as text of others may follow that looks like context. */
    private static Optional<ChangeSet> read(String diff) {
        String rest = diff;
        for (int attempt = 0; attempt < 20 && !rest.isEmpty(); attempt++) {
            try {
                return Optional.of(UnifiedDiff.read(rest));
            } catch (DiffException e) {
                rest = rest.substring(0, rest.lastIndexOf('\n', rest.length() - 2) + 1);
            }
        }
        return Optional.empty();
    }

    private static boolean apply(Draft draft, SourceFile file, FileDiff diff) {
        return Hunks.apply(file.text(), diff.hunks())
                .filter(text -> draft.replace(file, 0, file.text().length(), text))
                .isPresent();
    }
}
