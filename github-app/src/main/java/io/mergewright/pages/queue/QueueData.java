package io.mergewright.pages.queue;

import io.mergewright.access.Person;
import io.mergewright.decide.Decided;
import io.mergewright.decide.Deciding;
import io.mergewright.decide.Decisions;
import io.mergewright.decide.Undoing;
import io.mergewright.decide.Waiting;
import io.mergewright.decide.Wanted;
import io.mergewright.pages.suggestion.ShownDecision;
import io.mergewright.pages.suggestion.ShownSuggestion;
import io.mergewright.pages.suggestion.SuggestionReader;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameter;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/queue}: the queue for programs. */
public final class QueueData {
    static final String UNKNOWN = "There is no such suggestion, or you may not see its repository.";

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int CONFLICT = 409;

    private final Waiting waiting;
    private final Decisions decisions;
    private final SuggestionReader reader;
    private final Clock clock;

    public QueueData(Waiting waiting, Decisions decisions, SuggestionReader reader, Clock clock) {
        this.waiting = waiting;
        this.decisions = decisions;
        this.reader = reader;
        this.clock = clock;
    }

    /** The routes. */
    public List<Endpoint> endpoints() {
        String api = Endpoint.API + "/queue";
        String decision = api + "/{id}/decision";
        return List.of(
                Endpoint.get(api, Rule.VIEWER, "What waits for a person", this::list)
                        .takes(
                                Parameter.text("repository", "Only of this one, such as acme/shop."),
                                Parameter.text("category", "Only of this one."),
                                Parameter.text("agent", "Only those of this one, such as review."),
                                Parameter.text("order", "Which come first: oldest, unless it is dearest."),
                                Parameter.text("show", "Those that are waiting, unless it is snoozed."),
                                Parameter.number("most", "At most so many, " + USUAL + " unless given."),
                                Parameter.text("after", "The next of the page before."))
                        .answers(QueueList.class),
                Endpoint.get(api + "/{id}", Rule.VIEWER, "A suggestion with what it rests on", this::one)
                        .answers(ShownSuggestion.class),
                Endpoint.get(decision, Rule.VIEWER, "What was decided about a suggestion", this::decision)
                        .answers(DecisionAnswer.class),
                Endpoint.post(decision, Rule.REVIEWER, "Decide about a suggestion", this::decide)
                        .takes(
                                Parameter.text("verdict", "publish, reject or snooze.")
                                        .needed(),
                                Parameter.text("reason", "Why it is rejected; needed then."),
                                Parameter.text("text", "To publish this text instead of its own."),
                                Parameter.text(
                                        "replacement", "To publish this change of the lines instead of its own."),
                                Parameter.text(
                                        "until",
                                        "Until when it is put off: hour, tomorrow, week, a day or a time in UTC."))
                        .answers(DecisionAnswer.class),
                Endpoint.delete(decision, Rule.REVIEWER, "Undo a decision", this::undo)
                        .answers(DecisionAnswer.class));
    }

    /** The decision that there is, if any. */
    record DecisionAnswer(String suggestion, Optional<ShownDecision> decision) {}

    private Reply list(Visit visit) {
        QueueFilter filter = QueueFilter.of(visit.parameters());
        Wanted wanted = filter.wanted(visit.person());
        int most = visit.parameters().number("most", 1, MOST, USUAL);
        return Reply.data(QueueList.of(
                waiting.page(wanted, filter.after(), most + 1), most, waiting.count(wanted), clock.instant()));
    }

    private Reply one(Visit visit) {
        return reader.find(visit.person(), id(visit)).map(Reply::data).orElseGet(() -> Reply.notFound(UNKNOWN));
    }

    private Reply decision(Visit visit) {
        return reader.find(visit.person(), id(visit))
                .map(one -> Reply.data(new DecisionAnswer(one.id(), one.decision())))
                .orElseGet(() -> Reply.notFound(UNKNOWN));
    }

    private Reply decide(Visit visit) {
        Person person = visit.person();
        Optional<ShownSuggestion> one = reader.find(person, id(visit));
        if (one.isEmpty()) {
            return Reply.notFound(UNKNOWN);
        }
        Deciding result = decisions.decide(person, id(visit), ChoiceForm.of(visit.form(), one.get(), clock.instant()));
        if (result instanceof Deciding.Taken taken) {
            return answer(person, taken.decided());
        }
        if (result instanceof Deciding.TakenBefore before) {
            return conflict("Decided before", before.decided());
        }
        return result instanceof Deciding.NotWaiting not
                ? new Reply.Problem(
                        CONFLICT,
                        "Not waiting",
                        "Nobody is asked about it: it is " + not.state().label() + ".")
                : Reply.notFound(UNKNOWN);
    }

    private Reply undo(Visit visit) {
        if (reader.find(visit.person(), id(visit)).isEmpty()) {
            return Reply.notFound(UNKNOWN);
        }
        Undoing result = decisions.undo(visit.person(), id(visit));
        if (result instanceof Undoing.TooLate late) {
            return conflict("Too late", late.decided());
        }
        if (result instanceof Undoing.Foreign foreign) {
            return conflict("Only that person or an administrator can undo it", foreign.decided());
        }
        return Reply.data(new DecisionAnswer(id(visit), Optional.empty()));
    }

    private Reply answer(Person person, Decided decided) {
        return Reply.data(new DecisionAnswer(
                decided.suggestion(), Optional.of(ShownDecision.of(decided, person, clock.instant()))));
    }

    private static Reply conflict(String title, Decided decided) {
        String why = decided.reason().isEmpty() ? "" : ": " + decided.reason();
        return new Reply.Problem(
                CONFLICT,
                title,
                "%s %s at %s%s.".formatted(decided.login(), decided.verdict().words(), decided.at(), why));
    }

    private static String id(Visit visit) {
        return visit.parameters().text("id");
    }
}
