package io.mergewright.jenkins.history;

import hudson.Extension;
import hudson.model.Run;
import io.mergewright.jenkins.diagnosis.BuildDiagnosis;
import io.mergewright.jenkins.diagnosis.DiagnosisPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the failure of a build was seen, in its own job and in others that the viewer may read; a part of the page of its diagnosis. */
public final class SeenBefore {
    private static final int MOST_SHOWN = 10;

    private final String job;
    private final List<Sighting> sightings;

    /** @param sightings the last seen first; of those jobs only that may be shown */
    SeenBefore(String job, List<Sighting> sightings) {
        this.job = job;
        List<Sighting> ownFirst = new ArrayList<>(sightings);
        ownFirst.sort((one, other) -> Boolean.compare(isOwn(other), isOwn(one)));
        this.sightings = List.copyOf(ownFirst);
    }

    private boolean isOwn(Sighting sighting) {
        return sighting.getJob().equals(job);
    }

    /** Its own job first, then the last seen; the first few. */
    public List<Sighting> getShown() {
        return sightings.subList(0, Math.min(MOST_SHOWN, sightings.size()));
    }

    /** How many jobs are not shown. */
    public int getMore() {
        return sightings.size() - getShown().size();
    }

    /** Whether no other build had it. */
    public boolean isFirst() {
        return times(sightings) <= 1;
    }

    /** Such as {@code Seen in 3 builds of this job and in 2 builds of 1 other job.} */
    public String getSentence() {
        List<Sighting> elsewhere =
                sightings.stream().filter(sighting -> !isOwn(sighting)).toList();
        long here = times(sightings) - times(elsewhere);
        String jobs = elsewhere.isEmpty()
                ? ""
                : " and in %s of %s"
                        .formatted(Count.of(times(elsewhere), "build"), Count.of(elsewhere.size(), "other job"));
        return "Seen in %s of this job%s.".formatted(Count.of(here, "build"), jobs);
    }

    private static long times(List<Sighting> sightings) {
        return sightings.stream().mapToLong(Sighting::getTimes).sum();
    }

    /** Whether it went away without a change once or more, wherever that was. */
    public boolean isFlaky() {
        return sightings.stream().anyMatch(Sighting::isFlaky);
    }

    /** Puts it on the page. */
    @Extension
    public static final class Part implements DiagnosisPart {
        @Override
        public Optional<?> of(Run<?, ?> build, BuildDiagnosis diagnosis) {
            String fingerprint = diagnosis.getFingerprint();
            return diagnosis.isDone() && diagnosis.hasFailed() && !fingerprint.isEmpty()
                    ? HistoryStore.get()
                            .use(tables -> seen(build, tables.reader().of(List.of(fingerprint))))
                    : Optional.empty();
        }

        private static SeenBefore seen(Run<?, ?> build, List<FailureReader.InJob> all) {
            var jobs = new ReadableJobs();
            List<Sighting> sightings = all.stream()
                    .flatMap(seen -> jobs.find(seen.job()).map(job -> new Sighting(job, seen)).stream())
                    .toList();
            return new SeenBefore(build.getParent().getFullName(), sightings);
        }
    }
}
