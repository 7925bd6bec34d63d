package io.mergewright.pages.diagnosis;

import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
import io.mergewright.core.Location;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.log.LogWindow;
import io.mergewright.log.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a log tells. Texts are on one line, and hold nothing that could steer a terminal or turn the direction of text.
 *
 * @param looked lines that were looked at closely; the others were only searched for what looks like news
 * @param outcome {@code failed}, {@code passed} or {@code not-enough-evidence}
 * @param category such as {@code compile}
 * @param meaning of the category, in a clause
 * @param kind who can act on it, such as {@code code}
 * @param tool whose output was recognised
 * @param excerpts that explain the failure, best first
 * @param causes that explain it, best first
 * @param places in source files, best first
 * @param problems what kept the log from being read as a whole
 * @param shortfalls what else was not done, such as asking a model that did not answer
 */
public record Told(
        long lines,
        long bytes,
        long looked,
        String outcome,
        String category,
        String meaning,
        String kind,
        String headline,
        String tool,
        Optional<Integer> exitCode,
        String fingerprint,
        List<Quoted> excerpts,
        List<ToldCause> causes,
        List<String> places,
        List<String> failedTests,
        List<String> problems,
        List<String> shortfalls) {
    private static final int MOST = 200;
    private static final int LONGEST = 500;

    public Told {
        excerpts = List.copyOf(excerpts);
        causes = List.copyOf(causes);
        places = List.copyOf(places);
        failedTests = List.copyOf(failedTests);
        problems = List.copyOf(problems);
        shortfalls = List.copyOf(shortfalls);
    }

    /**
     * Lines of the log; numbers are 1-based and inclusive.
     *
     * @param lines fewer than the range where the log was too long to be kept as a whole
     */
    public record Quoted(long firstLine, long lastLine, List<String> lines) {
        public Quoted {
            lines = List.copyOf(lines);
        }

        static Quoted of(Evidence evidence) {
            return new Quoted(evidence.firstLine(), evidence.lastLine(), texts(evidence.lines(), MOST));
        }

        /** A line with its number; 0 where that is not known. */
        public record Row(long number, String text) {}

        /** The lines with their numbers. */
        public List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            boolean whole = lines.size() == lastLine - firstLine + 1;
            for (int i = 0; i < lines.size(); i++) {
                boolean last = i == lines.size() - 1;
                long number = whole || i == 0 ? firstLine + i : last ? lastLine : 0;
                rows.add(new Row(number, lines.get(i)));
            }
            return rows;
        }

        /** Such as {@code 12} or {@code 12-15}. */
        public String range() {
            return firstLine == lastLine ? Long.toString(firstLine) : firstLine + "-" + lastLine;
        }
    }

    /** What explains the failure, with the rule or model that said so. */
    public record ToldCause(
            String rule,
            String tool,
            String category,
            String headline,
            List<Quoted> evidence,
            List<String> places,
            List<String> tests,
            String advice,
            double confidence) {
        static ToldCause of(Finding finding) {
            return new ToldCause(
                    text(finding.rule()),
                    text(finding.tool()),
                    finding.category().label(),
                    text(finding.headline()),
                    quoted(finding.evidence()),
                    Told.places(finding.locations()),
                    texts(finding.tests(), MOST),
                    text(finding.advice()),
                    finding.confidence().probability());
        }

        /** The confidence, in words. */
        public String confidenceText() {
            return String.format(Locale.ROOT, "%.0f %%", 100 * confidence);
        }
    }

    static Told of(LogWindow log, Diagnosis diagnosis, List<String> shortfalls) {
        return new Told(
                log.totalLines(),
                log.totalBytes(),
                log.lines().size(),
                diagnosis.outcome().label(),
                diagnosis.category().label(),
                diagnosis.category().meaning(),
                diagnosis.kind().label(),
                text(diagnosis.headline()),
                text(diagnosis.tool()),
                diagnosis.exitCode().stream().boxed().findFirst(),
                diagnosis.fingerprint().value(),
                quoted(diagnosis.excerpts()),
                diagnosis.causes().stream().limit(MOST).map(ToldCause::of).toList(),
                places(diagnosis.locations()),
                texts(diagnosis.failedTests(), MOST),
                texts(diagnosis.problems(), MOST),
                texts(shortfalls, MOST));
    }

    public boolean failed() {
        return outcome.equals(Diagnosis.Outcome.FAILED.label());
    }

    /** Lines that were only searched, not looked at. */
    public long skipped() {
        return lines - looked;
    }

    /** All lines that are evidence, in the order of the log, such as {@code 12-15,80-80}. */
    public String evidence() {
        return Stream.concat(excerpts.stream(), causes.stream().flatMap(cause -> cause.evidence().stream()))
                .map(one -> one.firstLine() + "-" + one.lastLine())
                .distinct()
                .limit(MOST)
                .reduce((one, other) -> one + "," + other)
                .orElse("");
    }

    private static List<Quoted> quoted(List<Evidence> evidence) {
        return evidence.stream().limit(MOST).map(Quoted::of).toList();
    }

    private static List<String> places(List<Location> places) {
        return places.stream().limit(MOST).map(place -> text(place.toString())).toList();
    }

    private static List<String> texts(List<String> texts, int most) {
        return texts.stream().limit(most).map(Told::text).toList();
    }

    private static String text(String text) {
        return PlainText.of(text, LONGEST);
    }
}
