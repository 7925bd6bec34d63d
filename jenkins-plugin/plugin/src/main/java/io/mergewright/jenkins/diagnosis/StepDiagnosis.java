package io.mergewright.jenkins.diagnosis;

import io.mergewright.core.Location;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.jenkins.Kept;
import io.mergewright.jenkins.build.BuildId;
import io.mergewright.jenkins.build.StepLog;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** What the log of one step, or of a whole build, tells. Kept with the build: see {@link BuildDiagnosis}. */
@ExportedBean(defaultVisibility = 999)
public final class StepDiagnosis {
    private static final int MOST_CAUSES = 5;
    private static final int MOST_PLACES = 20;

    private String name;
    private String path;
    private final boolean caught;
    private String outcome;
    private String headline;
    private String category;
    private String kind;
    private String fingerprint;
    private String handling;
    private final long lines;
    private ArrayList<Cause> causes;
    private ArrayList<Quote> excerpts;
    private ArrayList<String> places;
    private ArrayList<String> tests;
    private ArrayList<SuspectChange> suspects;
    private ArrayList<DownstreamBuild> downstream;

    /**
     * What else is known of a step.
     *
     * @param downstream builds with which it failed
     */
    record Surroundings(List<SuspectChange> suspects, List<BuildId> downstream) {
        static final Surroundings NONE = new Surroundings(List.of(), List.of());
    }

    StepDiagnosis(StepLog log, Diagnosis diagnosis, Surroundings surroundings, String handling, long lines) {
        this.name = log.name();
        this.path = log.path();
        this.caught = log.caught();
        this.outcome = diagnosis.outcome().label();
        this.headline = diagnosis.headline();
        this.category = diagnosis.category().label();
        this.kind = diagnosis.kind().label();
        this.fingerprint = diagnosis.fingerprint().value();
        this.handling = handling;
        this.lines = lines;
        this.causes = new ArrayList<>(
                diagnosis.causes().stream().limit(MOST_CAUSES).map(Cause::new).toList());
        this.excerpts = new ArrayList<>(Quote.of(diagnosis.excerpts()));
        this.places = new ArrayList<>(diagnosis.locations().stream()
                .limit(MOST_PLACES)
                .map(Location::toString)
                .toList());
        this.suspects = new ArrayList<>(surroundings.suspects());
        this.downstream = new ArrayList<>(
                surroundings.downstream().stream().map(DownstreamBuild::new).toList());
        this.tests = new ArrayList<>(
                diagnosis.failedTests().stream().limit(MOST_PLACES).toList());
        if (!downstream.isEmpty() && !isRecognised()) {
            this.outcome = Diagnosis.Outcome.FAILED.label();
            this.headline = downstream.size() == 1 ? "A downstream build failed" : "Downstream builds failed";
        }
    }

    /** Fills in what an older version did not keep. */
    Object readResolve() {
        name = Kept.text(name);
        path = Kept.text(path);
        outcome = Kept.text(outcome);
        headline = Kept.text(headline);
        category = Kept.text(category);
        kind = Kept.text(kind);
        fingerprint = Kept.text(fingerprint);
        handling = Kept.text(handling);
        causes = Kept.list(causes);
        excerpts = Kept.list(excerpts);
        places = Kept.list(places);
        tests = Kept.list(tests);
        suspects = Kept.list(suspects);
        downstream = Kept.list(downstream);
        return this;
    }

    /** Stages, branches and the step; empty for a whole console. */
    @Exported
    public String getName() {
        return name;
    }

    /** Where Jenkins shows the log, relative to the build. */
    @Exported
    public String getPath() {
        return path;
    }

    /** Whether the build went on after this step. */
    @Exported
    public boolean isCaught() {
        return caught;
    }

    @Exported
    public String getOutcome() {
        return outcome;
    }

    @Exported
    public String getHeadline() {
        return headline;
    }

    @Exported
    public String getCategory() {
        return category;
    }

    /** Who can act on it, such as {@code code} or {@code infrastructure}. */
    @Exported
    public String getKind() {
        return kind;
    }

    @Exported
    public String getFingerprint() {
        return fingerprint;
    }

    /** The id of its trace. */
    @Exported
    public String getHandling() {
        return handling;
    }

    /** Lines of the log. */
    @Exported
    public long getLines() {
        return lines;
    }

    /** Best first. */
    @Exported
    public List<Cause> getCauses() {
        return List.copyOf(causes);
    }

    /** The lines that explain the failure, best first, without secrets. */
    @Exported
    public List<Quote> getExcerpts() {
        return List.copyOf(excerpts);
    }

    /** Places in source files, best first, such as {@code src/Shop.java:7:9}. */
    @Exported
    public List<String> getPlaces() {
        return List.copyOf(places);
    }

    /** Failed tests, as the tools name them. */
    @Exported
    public List<String> getTests() {
        return List.copyOf(tests);
    }

    /** Changes since the last green build to which the log leads, most suspect first. */
    @Exported
    public List<SuspectChange> getSuspects() {
        return List.copyOf(suspects);
    }

    /** Builds with which it failed, as far as whoever asks may see them. */
    @Exported
    public List<ShownBuild> getDownstream() {
        return downstream(1);
    }

    List<ShownBuild> downstream(int depth) {
        return downstream.stream().map(build -> build.shown(depth)).toList();
    }

    /** Whether a rule recognised the leading cause, rather than general signs of failure. */
    boolean isRecognised() {
        return !causes.isEmpty() && !causes.get(0).getTool().equals("general");
    }

    /** Whether the log shows that it failed. */
    public boolean hasFailed() {
        return outcome.equals(Diagnosis.Outcome.FAILED.label());
    }
}
