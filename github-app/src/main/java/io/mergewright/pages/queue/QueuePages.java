package io.mergewright.pages.queue;

import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.decide.Decisions;
import io.mergewright.decide.Waiting;
import io.mergewright.decide.Wanted;
import io.mergewright.pages.suggestion.ShownSuggestion;
import io.mergewright.pages.suggestion.SuggestionReader;
import io.mergewright.web.Endpoint;
import io.mergewright.web.QueryText;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /queue}: what waits for a person, with one of it opened, and what can be decided about it. */
public final class QueuePages {
    private static final int PAGE = 50;

    private final Waiting waiting;
    private final Decisions decisions;
    private final SuggestionReader reader;
    private final Clock clock;

    public QueuePages(Waiting waiting, Decisions decisions, SuggestionReader reader, Clock clock) {
        this.waiting = waiting;
        this.decisions = decisions;
        this.reader = reader;
        this.clock = clock;
    }

    /** The routes. */
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/queue", Rule.VIEWER, "What waits for a person", this::show),
                Endpoint.post("/queue/{id}/decide", Rule.REVIEWER, "Decide about a suggestion", this::decide),
                Endpoint.post("/queue/{id}/undo", Rule.REVIEWER, "Undo a decision", this::undo));
    }

    private Reply show(Visit visit) {
        Person person = visit.person();
        QueueFilter filter = QueueFilter.of(visit.parameters());
        Wanted wanted = filter.wanted(person);
        var list = QueueList.of(
                waiting.page(wanted, filter.after(), PAGE + 1), PAGE, waiting.count(wanted), clock.instant());
        Optional<ShownSuggestion> chosen = chosen(person, visit.parameters().text("id"), list);
        Map<String, Object> data = new HashMap<>(Map.of(
                "list", list,
                "filter", filter,
                "names", waiting.names(Wanted.all(person.visibility())),
                "reasons", ChoiceForm.REASONS,
                "decides", person.may(Role.REVIEWER),
                "chosenId", chosen.map(ShownSuggestion::id).orElse(""),
                "beside", list.beside(chosen.map(ShownSuggestion::id).orElse(""))));
        chosen.ifPresent(one -> data.put("one", one));
        reader.find(person, visit.parameters().text("decided")).ifPresent(one -> data.put("decided", one));
        data.put("undone", visit.parameters().has("undone"));
        data.put("me", person.login());
        return Reply.page("queue/queue", data);
    }

    /** The one that is asked for, else the first. */
    private Optional<ShownSuggestion> chosen(Person person, String id, QueueList list) {
        if (!id.isEmpty()) {
            return reader.open(person, id);
        }
        return list.waiting().stream().findFirst().flatMap(first -> reader.open(person, first.id()));
    }

    /** Whatever came of it, the queue says so. */
    private Reply decide(Visit visit) {
        String id = visit.parameters().text("id");
        Optional<ShownSuggestion> one = reader.find(visit.person(), id);
        if (one.isEmpty()) {
            return Reply.notFound(QueueData.UNKNOWN);
        }
        var unused = decisions.decide(visit.person(), id, ChoiceForm.of(visit.form(), one.get(), clock.instant()));
        return back(visit, visit.form().text("beside"), "decided=" + QueryText.encoded(id));
    }

    private Reply undo(Visit visit) {
        String id = visit.parameters().text("id");
        if (reader.find(visit.person(), id).isEmpty()) {
            return Reply.notFound(QueueData.UNKNOWN);
        }
        var unused = decisions.undo(visit.person(), id);
        return back(visit, id, "undone=1&decided=" + QueryText.encoded(id));
    }

    private static Reply back(Visit visit, String chosen, String more) {
        String query = QueueFilter.of(visit.form()).query();
        String id = chosen.isEmpty() ? "" : "id=" + QueryText.encoded(chosen) + "&";
        return new Reply.Redirect("/queue?" + query + id + more);
    }
}
