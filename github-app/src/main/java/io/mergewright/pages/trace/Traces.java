package io.mergewright.pages.trace;

import io.mergewright.access.Person;
import io.mergewright.store.JdbcHandlings;
import io.mergewright.store.JdbcRecordingStore;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.store.Store;
import io.mergewright.trace.Handling;
import io.mergewright.trace.HandlingSearch;
import io.mergewright.trace.HandlingSearch.Position;
import java.util.List;
import java.util.Optional;

/** What is kept of handlings, as far as somebody may see it. Thread-safe. */
public final class Traces {
    private static final int RELIABILITY_OF = 200;

    private final JdbcHandlings handlings;
    private final JdbcTraceStore traces;
    private final JdbcRecordingStore recordings;

    public Traces(Store store) {
        this.handlings = new JdbcHandlings(store);
        this.traces = new JdbcTraceStore(store);
        this.recordings = new JdbcRecordingStore(store);
    }

    /** A page of handlings; {@code next} is for {@code before}, to get those that follow. */
    public record HandlingList(List<ShownHandling> traces, Optional<String> next) {}

    /**
     * A trace.
     *
     * @param recorded whether it can be repeated
     */
    public record Trace(ShownHandling handling, boolean recorded, List<ShownSpan> spans) {}

    /** A trace as it is drawn. */
    record Drawn(ShownHandling handling, boolean recorded, Waterfall waterfall) {}

    HandlingList list(Person person, HandlingFilter filter, Optional<Position> before, int most) {
        List<ShownHandling> found = handlings.newest(filter.search(person, before), most + 1).stream()
                .map(ShownHandling::of)
                .toList();
        return found.size() > most
                ? new HandlingList(found.subList(0, most), Optional.of(HandlingFilter.text(found.get(most - 1))))
                : new HandlingList(found, Optional.empty());
    }

    /** Of the newest 200 handlings. */
    Reliability reliability(Person person, HandlingFilter filter) {
        return reliability(filter.search(person, Optional.empty()), RELIABILITY_OF);
    }

    /** Of the newest {@code most} handlings that are {@code shown}. */
    public Reliability reliability(HandlingSearch.Shown shown, int most) {
        return reliability(HandlingSearch.of(shown), most);
    }

    private Reliability reliability(HandlingSearch search, int most) {
        return Reliability.of(handlings.steps(search, most));
    }

    Optional<Drawn> find(Person person, String id) {
        return handling(person, id)
                .map(one -> new Drawn(ShownHandling.of(one), recordings.has(id), Waterfall.of(traces.trace(id))));
    }

    /** One span with all that is kept of it. */
    Optional<ShownSpan> span(Person person, String id, String span) {
        return handling(person, id)
                .flatMap(one -> traces.trace(id).stream()
                        .filter(record -> record.spanId().equals(span))
                        .findFirst()
                        .map(record -> ShownSpan.of(record, 0, one.start())));
    }

    /** The recording; empty also where the person may not see the handling. */
    Optional<String> recording(Person person, String id) {
        return handling(person, id).flatMap(one -> recordings.find(id));
    }

    private Optional<Handling> handling(Person person, String id) {
        return handlings.find(id).filter(one -> HandlingFilter.shown(person).includes(one.workflow()));
    }

    /** Whether the person may look at the steps of handling {@code id}. */
    public boolean shows(Person person, String id) {
        return handling(person, id).isPresent();
    }
}
