package io.mergewright.pages.queue;

import io.mergewright.decide.Choice;
import io.mergewright.decide.Verdict;
import io.mergewright.pages.suggestion.ShownSuggestion;
import io.mergewright.web.BadInputException;
import io.mergewright.web.Parameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Reads what somebody wants to become of a suggestion. Days begin and end in UTC. */
final class ChoiceForm {
    /** Why suggestions are rejected most often. */
    static final List<String> REASONS = List.of(
            "It is wrong",
            "It is right, but not worth a change",
            "The code is meant so",
            "It is known, or done elsewhere",
            "The evidence does not show it");

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);
    private static final String UNTIL = "until";

    private ChoiceForm() {}

    /** The choice in {@code form} about {@code one}, made at {@code now}. What was not changed is not edited. */
    static Choice of(Parameters form, ShownSuggestion one, Instant now) {
        Verdict verdict = form.oneOf("verdict", Verdict.values(), Verdict::label)
                .orElseThrow(() -> new BadInputException("verdict must be publish, reject or snooze"));
        return switch (verdict) {
            case PUBLISH -> publish(form, one);
            case REJECT -> new Choice.Reject(reason(form));
            case SNOOZE -> new Choice.Snooze(until(form, now));
        };
    }

    private static Choice publish(Parameters form, ShownSuggestion one) {
        String text = form.text("text", Choice.LONGEST_TEXT);
        String change = form.raw("replacement").replace("\r\n", "\n");
        if (change.length() > Choice.LONGEST_CHANGE) {
            throw new BadInputException("replacement may have at most %d characters, not %d"
                    .formatted(Choice.LONGEST_CHANGE, change.length()));
        }
        boolean changed = form.has("edited") || form.has("replacement");
        return new Choice.Publish(
                Optional.of(text).filter(words -> !words.isEmpty() && !words.equals(one.title())),
                Optional.of(change)
                        .filter(lines -> changed && one.editable())
                        .map(ChoiceForm::withoutLastLineEnd)
                        .filter(lines -> !lines.equals(withoutLastLineEnd(one.change()))));
    }

    private static String withoutLastLineEnd(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** The chosen one, and own words behind it. */
    private static String reason(Parameters form) {
        String words = form.text("words", Choice.LONGEST_REASON - 100);
        String reason = form.text("reason", Choice.LONGEST_REASON);
        String both = reason.isEmpty() || words.isEmpty() ? reason + words : reason + ": " + words;
        if (both.isEmpty()) {
            throw new BadInputException("a reason is needed: what is wrong with it is what can be learned from");
        }
        return both.length() <= Choice.LONGEST_REASON ? both : both.substring(0, Choice.LONGEST_REASON);
    }

    private static Instant until(Parameters form, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Instant until = switch (form.has("day") ? form.text("day") : form.text(UNTIL)) {
            case "hour" -> now.plus(Duration.ofHours(1));
            case "tomorrow" -> begin(today.plusDays(1));
            case "week" -> begin(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
            default -> time(form);
        };
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
            throw new BadInputException("it can be put off for at most a year, and not into the past");
        }
        return until;
    }

    private static Instant time(Parameters form) {
        Optional<LocalDate> day = form.day("day");
        if (day.isPresent()) {
            return begin(day.get());
        }
        try {
            return Instant.parse(form.text(UNTIL));
        } catch (DateTimeParseException e) {
            return begin(form.day(UNTIL)
                    .orElseThrow(() -> new BadInputException(
                            "until must be hour, tomorrow, week, a day such as 2026-01-31 or a time in UTC")));
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
