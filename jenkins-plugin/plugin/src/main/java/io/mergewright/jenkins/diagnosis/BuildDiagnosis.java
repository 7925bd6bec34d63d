package io.mergewright.jenkins.diagnosis;

import io.mergewright.core.Category;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.jenkins.Kept;
import io.mergewright.jenkins.source.SourceExcerpt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * What is known of why a build failed, in the form in which it is kept with the build. Jenkins keeps plain values only: a record or a type
 * of a library in here would be read back as nothing, or keep the whole build from being saved.
 */
@ExportedBean(defaultVisibility = 999)
public final class BuildDiagnosis {
    /** The form of what is kept; a newer form reads all older ones. */
    static final int VERSION = 1;

    /** How far it is. */
    public enum State {
        /** The build has ended and waits its turn. */
        WAITING,
        DONE,
        /** It could not be made; the notes say why. */
        GIVEN_UP
    }

    private final int version;
    private State state;
    private String outcome;
    private String headline;
    private String fingerprint;
    private final long madeAt;
    private final long took;
    private ArrayList<StepDiagnosis> steps;
    private ArrayList<FailedTest> tests;
    private ArrayList<String> notes;
    private ArrayList<SourceExcerpt> sources;

    private BuildDiagnosis(Builder from) {
        this.version = VERSION;
        this.state = from.state;
        this.outcome = from.outcome;
        this.headline = from.headline;
        this.fingerprint = from.fingerprint;
        this.madeAt = from.madeAt;
        this.took = from.took;
        this.steps = new ArrayList<>(from.steps);
        this.tests = new ArrayList<>(from.tests);
        this.notes = new ArrayList<>(from.notes);
        this.sources = new ArrayList<>(from.sources);
    }

    /** Fills in what an older version did not keep. */
    Object readResolve() {
        outcome = Kept.text(outcome);
        headline = Kept.text(headline);
        fingerprint = Kept.text(fingerprint);
        steps = Kept.list(steps);
        tests = Kept.list(tests);
        notes = Kept.list(notes);
        sources = Kept.list(sources);
        state = state == null ? State.GIVEN_UP : state;
        return this;
    }

    /** A build whose turn has not come yet. */
    public static BuildDiagnosis waiting() {
        return new Builder(State.WAITING).build();
    }

    /** A build that could not be diagnosed. */
    public static BuildDiagnosis givenUp(String reason, long at) {
        return new Builder(State.GIVEN_UP).note(reason).madeAt(at).build();
    }

    @Exported
    public int getVersion() {
        return version;
    }

    @Exported
    public State getState() {
        return state;
    }

    /** {@code failed}, {@code passed} or {@code not-enough-evidence}; empty while it waits. */
    @Exported
    public String getOutcome() {
        return outcome;
    }

    /** One sentence. */
    @Exported
    public String getHeadline() {
        return headline;
    }

    /** The same for the same failure in another build; empty where nothing is known. */
    @Exported
    public String getFingerprint() {
        return fingerprint;
    }

    /** When it was made, in milliseconds since 1970-01-01 UTC. */
    @Exported
    public long getMadeAt() {
        return madeAt;
    }

    /** How long it was in the making, in milliseconds. */
    @Exported
    public long getTook() {
        return took;
    }

    /** What went wrong, such as {@code compile}; empty where nothing is known. */
    @Exported
    public String getCategory() {
        StepDiagnosis leading = getLeading();
        return leading == null ? ofTests(Category.TEST.label()) : leading.getCategory();
    }

    /** Who can act on it, such as {@code code} or {@code infrastructure}; empty where nothing is known. */
    @Exported
    public String getKind() {
        StepDiagnosis leading = getLeading();
        return leading == null ? ofTests(Category.TEST.kind().label()) : leading.getKind();
    }

    /** {@code label} where failed tests speak for the build. */
    private String ofTests(String label) {
        return tests.isEmpty() ? "" : label;
    }

    /** One for each failed step, or one for the whole console; what ended the build comes first. */
    @Exported
    public List<StepDiagnosis> getSteps() {
        return List.copyOf(steps);
    }

    /** Tests that failed, as the test results of the build have them. */
    @Exported
    public List<FailedTest> getTests() {
        return List.copyOf(tests);
    }

    /** What kept it from being better. */
    @Exported
    public List<String> getNotes() {
        return List.copyOf(notes);
    }

    /** Lines of source files that the logs cite; only for those who may look into the workspace. */
    List<SourceExcerpt> sources() {
        return List.copyOf(sources);
    }

    /** The step that speaks for the build; null where none does. */
    public @Nullable StepDiagnosis getLeading() {
        return Summary.leading(steps).orElse(null);
    }

    /** Whether it shows that the build failed. */
    public boolean hasFailed() {
        return outcome.equals(Diagnosis.Outcome.FAILED.label());
    }

    /** Whether there is something to read. */
    public boolean isDone() {
        return state == State.DONE;
    }

    /** Puts one together. */
    static final class Builder {
        private final State state;
        private String outcome = "";
        private String headline = "";
        private String fingerprint = "";
        private long madeAt;
        private long took;
        private final List<StepDiagnosis> steps = new ArrayList<>();
        private final List<FailedTest> tests = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<SourceExcerpt> sources = new ArrayList<>();

        Builder(State state) {
            this.state = state;
        }

        Builder told(String outcome, String headline, String fingerprint) {
            this.outcome = outcome;
            this.headline = headline;
            this.fingerprint = fingerprint;
            return this;
        }

        Builder madeAt(long at) {
            this.madeAt = at;
            return this;
        }

        Builder took(long millis) {
            this.took = millis;
            return this;
        }

        Builder steps(List<StepDiagnosis> more) {
            steps.addAll(more);
            return this;
        }

        Builder tests(List<FailedTest> more) {
            tests.addAll(more);
            return this;
        }

        Builder sources(List<SourceExcerpt> more) {
            sources.addAll(more);
            return this;
        }

        Builder note(String note) {
            notes.add(note);
            return this;
        }

        BuildDiagnosis build() {
            return new BuildDiagnosis(this);
        }
    }
}
