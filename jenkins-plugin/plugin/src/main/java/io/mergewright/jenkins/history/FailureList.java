package io.mergewright.jenkins.history;

import io.mergewright.jenkins.history.FailureReader.InJob;
import io.mergewright.jenkins.history.FailureReader.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A page of the failures in jobs that whoever asks may read, grouped by what failed; the last seen first. Immutable. */
@ExportedBean(defaultVisibility = 999)
public final class FailureList {
    private static final int PAGE = 25;

    private final Wanted wanted;
    private final List<FailureGroup> groups;
    private final int total;
    private final boolean known;

    private FailureList(Wanted wanted, List<FailureGroup> groups, int total, boolean known) {
        this.wanted = wanted;
        this.groups = List.copyOf(groups);
        this.total = total;
        this.known = known;
    }

    /** What {@code wanted} describes; where it cannot be looked up, a list that says so. */
    static FailureList of(Wanted wanted, ReadableJobs jobs, Clock clock) {
        return HistoryStore.get()
                .use(tables -> read(tables.reader(), wanted, jobs, clock))
                .orElseGet(() -> new FailureList(wanted, List.of(), 0, false));
    }

    private static FailureList read(FailureReader reader, Wanted wanted, ReadableJobs jobs, Clock clock) {
        Map<String, List<Sighting>> all = grouped(reader.since(wanted.since(clock), wanted.folder()), jobs);
        List<String> page = all.keySet().stream()
                .skip((wanted.page() - 1L) * PAGE)
                .limit(PAGE)
                .toList();
        Map<String, List<Sighting>> ever = grouped(
                reader.of(page).stream()
                        .filter(seen -> wanted.holds(seen.job()))
                        .toList(),
                jobs);
        List<FailureGroup> groups = new ArrayList<>();
        for (String fingerprint : page) {
            List<Sighting> sightings = all.getOrDefault(fingerprint, List.of());
            Sighting last = sightings.get(0);
            Optional<Words> words =
                    reader.words(new BuildKey(last.getJob(), last.getLast().getNumber()));
            words.ifPresent(said -> groups.add(
                    new FailureGroup(fingerprint, said, sightings, ever.getOrDefault(fingerprint, List.of()))));
        }
        return new FailureList(wanted, groups, all.size(), true);
    }

    private static Map<String, List<Sighting>> grouped(List<InJob> failures, ReadableJobs jobs) {
        Map<String, List<Sighting>> groups = new LinkedHashMap<>();
        for (InJob seen : failures) {
            jobs.find(seen.job())
                    .ifPresent(job -> groups.computeIfAbsent(seen.fingerprint(), key -> new ArrayList<>())
                            .add(new Sighting(job, seen)));
        }
        return groups;
    }

    @Exported
    public List<FailureGroup> getGroups() {
        return groups;
    }

    /** How many groups there are on all pages. */
    @Exported
    public int getTotal() {
        return total;
    }

    /** 1-based. */
    @Exported
    public int getPage() {
        return wanted.page();
    }

    /** How many pages there are; at least one. */
    @Exported
    public int getPages() {
        return Math.max(1, (total + PAGE - 1) / PAGE);
    }

    /** How many days back it goes. */
    @Exported
    public int getDays() {
        return wanted.days();
    }

    /** Full name of the folder or job in which they are; empty for all. */
    @Exported
    public String getFolder() {
        return wanted.folder();
    }

    /** Parameters of an address that asks for the same, without the page. */
    public String getQuery() {
        return wanted.query();
    }

    /** What one can choose from. */
    public List<Integer> getChoices() {
        return Wanted.CHOICES;
    }

    /** Whether it could be looked up. */
    @Exported
    public boolean isKnown() {
        return known;
    }
}
