package io.mergewright.jenkins.diagnosis;

import io.mergewright.core.Finding;
import io.mergewright.jenkins.Kept;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** One thing that explains a failure. Kept with the build: see {@link BuildDiagnosis}. */
@ExportedBean(defaultVisibility = 999)
public final class Cause {
    private String rule;
    private String tool;
    private String category;
    private String headline;
    private String advice;
    private final double confidence;
    private ArrayList<Quote> quotes;

    Cause(Finding finding) {
        this.rule = finding.rule();
        this.tool = finding.tool();
        this.category = finding.category().label();
        this.headline = finding.headline();
        this.advice = finding.advice();
        this.confidence = finding.confidence().probability();
        this.quotes = new ArrayList<>(Quote.of(finding.evidence()));
    }

    /** Fills in what an older version did not keep. */
    Object readResolve() {
        rule = Kept.text(rule);
        tool = Kept.text(tool);
        category = Kept.text(category);
        headline = Kept.text(headline);
        advice = Kept.text(advice);
        quotes = Kept.list(quotes);
        return this;
    }

    /** The rule or the model that says so. */
    @Exported
    public String getRule() {
        return rule;
    }

    @Exported
    public String getTool() {
        return tool;
    }

    @Exported
    public String getCategory() {
        return category;
    }

    @Exported
    public String getHeadline() {
        return headline;
    }

    /** What usually helps; may be empty. */
    @Exported
    public String getAdvice() {
        return advice;
    }

    /** From 0 to 1. */
    @Exported
    public double getConfidence() {
        return confidence;
    }

    /** The confidence as people read it, such as {@code 93 %}. */
    public String getPercent() {
        return "%.0f %%".formatted(confidence * 100);
    }

    /** At least one. */
    @Exported
    public List<Quote> getQuotes() {
        return List.copyOf(quotes);
    }
}
