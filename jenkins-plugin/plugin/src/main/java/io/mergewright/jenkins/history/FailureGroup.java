package io.mergewright.jenkins.history;

import io.mergewright.jenkins.history.FailureReader.Words;
import java.util.Comparator;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** One failure in all jobs that may be shown. Immutable. */
@ExportedBean(defaultVisibility = 999)
public final class FailureGroup {
    private static final int MOST_SHOWN = 5;

    private final String fingerprint;
    private final Words words;
    private final List<Sighting> jobs;
    private final SeenBuild first;

    /**
     * A group.
     *
     * @param jobs in the time that is asked for; the last seen first, and at least one
     * @param ever the same at all times
     */
    FailureGroup(String fingerprint, Words words, List<Sighting> jobs, List<Sighting> ever) {
        this.fingerprint = fingerprint;
        this.words = words;
        this.jobs = List.copyOf(jobs);
        this.first = (ever.isEmpty() ? jobs : ever)
                .stream()
                        .map(Sighting::getFirst)
                        .min(Comparator.comparing(SeenBuild::getAt))
                        .orElseThrow();
    }

    @Exported
    public String getFingerprint() {
        return fingerprint;
    }

    /** One sentence, as the last build had it. */
    @Exported
    public String getHeadline() {
        return words.headline();
    }

    /** Such as {@code compile}. */
    @Exported
    public String getCategory() {
        return words.category();
    }

    /** Who can act on it, such as {@code code}. */
    @Exported
    public String getKind() {
        return words.kind();
    }

    /** Such as {@code 3 builds}. */
    public String getBuilds() {
        return Count.of(getTimes(), "build");
    }

    /** Builds that had it in the time that is asked for. */
    @Exported
    public long getTimes() {
        return jobs.stream().mapToLong(Sighting::getTimes).sum();
    }

    /** The last seen first. */
    @Exported
    public List<Sighting> getJobs() {
        return jobs;
    }

    /** The first few jobs. */
    public List<Sighting> getShown() {
        return jobs.subList(0, Math.min(MOST_SHOWN, jobs.size()));
    }

    /** How many jobs are not shown. */
    public int getMore() {
        return jobs.size() - getShown().size();
    }

    /** The first build that had it, also before the time that is asked for. */
    @Exported
    public SeenBuild getFirst() {
        return first;
    }

    @Exported
    public SeenBuild getLast() {
        return jobs.get(0).getLast();
    }

    /** Whether it went away without a change once or more. */
    @Exported
    public boolean isFlaky() {
        return jobs.stream().anyMatch(Sighting::isFlaky);
    }
}
