package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.LogText;
import io.mergewright.diagnose.rule.RuleBook;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import java.util.function.Predicate;

/** Reads a build log and says what failed, by rules and general signals alone. Start reading here. */
public final class Diagnoser {
    private final RuleBook rules;

    public Diagnoser(RuleBook rules) {
        this.rules = rules;
    }

    public RuleBook rules() {
        return rules;
    }

    /** Diagnoses {@code log} on its own. */
    public Diagnosis diagnose(LogWindow log) {
        return diagnose(log, line -> false);
    }

    /** Diagnoses {@code log}, taking lines that {@code known} says the last green build also had as noise. */
    public Diagnosis diagnose(LogWindow log, Predicate<LogLine> known) {
        var text = LogText.of(log);
        var matches = rules.match(text);
        var outline = Outline.of(text, matches);
        var novelty = new Novelty(known);
        var ranking = new Ranking(text, matches, outline, novelty);
        var general = new GeneralSignals(text, matches, outline, novelty);
        var quotation = new Quotation(text);
        return new Composition(outline, ranking, general, quotation, new LocatedMessages(text, quotation)).compose(log);
    }
}
