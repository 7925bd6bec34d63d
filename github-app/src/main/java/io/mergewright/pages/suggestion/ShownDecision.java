package io.mergewright.pages.suggestion;

import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.decide.Decided;
import io.mergewright.decide.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody has decided about a suggestion.
 *
 * @param verdict publish, reject or snooze
 * @param state taken (and can be undone), underway, done or failed
 * @param effectiveAt when it takes effect; of what is put off, until when
 * @param secondsLeft in which it can be undone; 0 when it cannot
 * @param yours whether whoever asks may undo it
 */
public record ShownDecision(
        String suggestion,
        String verdict,
        String login,
        String reason,
        Optional<String> text,
        Optional<String> change,
        Instant at,
        Instant effectiveAt,
        String state,
        String outcome,
        long secondsLeft,
        boolean yours) {
    /** As {@code person} sees it at {@code now}. */
    public static ShownDecision of(Decided decided, Person person, Instant now) {
        boolean open = decided.isOpen(now);
        boolean own = decided.login().equals(person.login());
        boolean yours = own || person.may(Role.ADMIN) || decided.verdict() == Verdict.SNOOZE;
        return new ShownDecision(
                decided.suggestion(),
                decided.verdict().label(),
                decided.login(),
                decided.reason(),
                decided.text(),
                decided.change(),
                decided.at(),
                decided.effectiveAt(),
                decided.state().name().toLowerCase(Locale.ROOT),
                decided.outcome(),
                open ? Math.max(1, Duration.between(now, decided.effectiveAt()).toSeconds()) : 0,
                open && yours && person.may(Role.REVIEWER));
    }

    /** What was done, such as {@code published it}. */
    public String words() {
        boolean edited = text.isPresent() || change.isPresent();
        return edited
                ? "edited and published it"
                : Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)).words();
    }

    /** Whether it is put off only. */
    public boolean snoozed() {
        return verdict.equals(Verdict.SNOOZE.label());
    }

    /** Whether it could not be done. */
    public boolean failed() {
        return state.equals("failed");
    }

    /** Whether it is still to take effect, at once or soon. */
    public boolean pending() {
        return state.equals("taken") || state.equals("underway");
    }
}
