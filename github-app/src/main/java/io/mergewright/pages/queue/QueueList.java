package io.mergewright.pages.queue;

import io.mergewright.decide.WaitingOne;
import io.mergewright.ledger.report.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of the queue.
 *
 * @param total how many there are on all pages
 * @param next for {@code after}, to get those that follow
 */
record QueueList(List<ShownWaiting> waiting, long total, Optional<String> next) {
    /**
     * A suggestion that waits.
     *
     * @param trouble why it could not be published when a person wanted that; empty otherwise
     */
    record ShownWaiting(
            String id,
            Instant since,
            String repository,
            String category,
            String agent,
            double confidence,
            long microDollars,
            String title,
            String trouble,
            Optional<Instant> snoozedUntil,
            String waited) {
        static ShownWaiting of(WaitingOne one, Instant now) {
            return new ShownWaiting(
                    one.id(),
                    one.since(),
                    one.repository(),
                    one.category(),
                    one.agent(),
                    one.confidence(),
                    one.microDollars(),
                    one.title(),
                    one.trouble(),
                    one.snoozedUntil(),
                    Words.time(Duration.between(one.since(), now)));
        }

        public String sure() {
            return Words.percent(confidence);
        }

        public String cost() {
            return Words.dollars(microDollars);
        }
    }

    static QueueList of(List<WaitingOne> found, int most, long total, Instant now) {
        return new QueueList(
                found.stream().limit(most).map(one -> ShownWaiting.of(one, now)).toList(),
                total,
                found.size() > most ? Optional.of(found.get(most - 1).place()) : Optional.empty());
    }

    /** Which one is looked at after {@code id}; the one before where it is the last; empty when there is no other. */
    String beside(String id) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).id().equals(id)) {
                int next = i + 1 < waiting.size() ? i + 1 : i - 1;
                return next < 0 ? "" : waiting.get(next).id();
            }
        }
        return waiting.isEmpty() ? "" : waiting.get(0).id();
    }
}
