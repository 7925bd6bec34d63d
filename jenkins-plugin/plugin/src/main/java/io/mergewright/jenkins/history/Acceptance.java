package io.mergewright.jenkins.history;

import io.mergewright.core.Proportion;
import io.mergewright.ledger.State;
import io.mergewright.ledger.report.Words;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** What people made of a group of fixes. Immutable. */
@ExportedBean(defaultVisibility = 999)
public final class Acceptance {
    private static final int WHOLE = 100;

    private final String name;
    private final List<AnswerReader.Alike> fixes;

    Acceptance(String name, List<AnswerReader.Alike> fixes) {
        this.name = name;
        this.fixes = List.copyOf(fixes);
    }

    @Exported
    public String getName() {
        return name;
    }

    @Exported
    public long getAccepted() {
        return in(State.ACCEPTED);
    }

    /** Taken back ones among them. */
    @Exported
    public long getRejected() {
        return in(State.REJECTED) + in(State.REVERTED);
    }

    @Exported
    public long getIgnored() {
        return in(State.IGNORED);
    }

    /** Those that nobody has decided about yet. */
    @Exported
    public long getOpen() {
        return in(State.PROPOSED) + in(State.PUBLISHED) + in(State.QUEUED);
    }

    /** Accepted ones among those that are decided; 0 where there are none. */
    @Exported
    public double getRate() {
        return proportion().rate();
    }

    /** The lower end of the Wilson interval at 95 %. */
    @Exported
    public double getLower() {
        return proportion().lower();
    }

    /** The upper end of the same. */
    @Exported
    public double getUpper() {
        return proportion().upper();
    }

    long decided() {
        return getAccepted() + getRejected() + getIgnored();
    }

    /** Whether there is a rate. */
    public boolean isDecided() {
        return decided() > 0;
    }

    /** The rate and its interval as people read it; a dash where there is none. */
    public String getWords() {
        return Words.rate(proportion());
    }

    /** The rate on a scale to 100. */
    public long getRatePlace() {
        return Math.round(getRate() * WHOLE);
    }

    /** Where the interval begins on a scale to 100. */
    public long getLowerPlace() {
        return Math.round(getLower() * WHOLE);
    }

    /** How wide the interval is on a scale to 100. */
    public long getWidth() {
        return Math.max(1, Math.round(getUpper() * WHOLE) - getLowerPlace());
    }

    private Proportion proportion() {
        return new Proportion(getAccepted(), decided());
    }

    private long in(State state) {
        return fixes.stream()
                .filter(fix -> fix.state() == state)
                .mapToLong(AnswerReader.Alike::many)
                .sum();
    }
}
