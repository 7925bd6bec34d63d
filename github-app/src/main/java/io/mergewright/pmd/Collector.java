package io.mergewright.pmd;

import io.mergewright.pmd.Engine.Failure;
import io.mergewright.pmd.Engine.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sourceforge.pmd.lang.document.TextFile;
import net.sourceforge.pmd.reporting.FileAnalysisListener;
import net.sourceforge.pmd.reporting.GlobalAnalysisListener;
import net.sourceforge.pmd.reporting.Report.ProcessingError;
import net.sourceforge.pmd.reporting.RuleViolation;

/** Keeps what PMD reports, and not its trees. For one thread. */
final class Collector implements GlobalAnalysisListener {
    private static final Pattern QUOTED = Pattern.compile("'([^'(]+)(?:\\([^']*)?'");

    private final Map<String, PmdRule> rules = new HashMap<>();
    private final Map<String, List<Seen>> seen = new HashMap<>();
    private final Map<String, Failure> failed = new HashMap<>();

    Collector(List<PmdRule> rules) {
        rules.forEach(rule -> this.rules.put(rule.name(), rule));
    }

    /** There was no time for the source {@code id}. */
    void skipped(String id) {
        failed.put(id, Failure.NO_TIME);
    }

    Result result() {
        return new Result(seen, failed);
    }

    @Override
    public FileAnalysisListener startFileAnalysis(TextFile file) {
        String id = file.getFileId().getOriginalPath();
        return new FileAnalysisListener() {
            @Override
            public void onRuleViolation(RuleViolation violation) {
                add(id, violation);
            }

            @Override
            public void onError(ProcessingError error) {
                failed.put(id, Failure.NOT_UNDERSTOOD);
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    private void add(String id, RuleViolation violation) {
        PmdRule rule = rules.get(violation.getRule().getName());
        if (rule != null) {
            Map<String, String> more = violation.getAdditionalInfo();
            Matcher quoted = QUOTED.matcher(violation.getDescription());
            seen.computeIfAbsent(id, key -> new ArrayList<>())
                    .add(new Seen(
                            rule,
                            violation.getBeginLine(),
                            violation.getEndLine(),
                            violation.getBeginColumn(),
                            violation.getDescription(),
                            quoted.find() ? quoted.group(1) : more.getOrDefault(RuleViolation.VARIABLE_NAME, ""),
                            more.getOrDefault(RuleViolation.METHOD_NAME, "")));
        }
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
