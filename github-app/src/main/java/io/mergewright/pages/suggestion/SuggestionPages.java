package io.mergewright.pages.suggestion;

import io.mergewright.access.AuditLog;
import io.mergewright.access.Person;
import io.mergewright.access.Role;
import io.mergewright.ledger.LedgerReader;
import io.mergewright.ledger.Search;
import io.mergewright.ledger.State;
import io.mergewright.ledger.Summary;
import io.mergewright.ledger.report.Csv;
import io.mergewright.ledger.report.Words;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameter;
import io.mergewright.web.Parameters;
import io.mergewright.web.QueryText;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /suggestions}: all that was ever suggested, and what became of it. */
public final class SuggestionPages {
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int MOST_IN_A_FILE = 10_000;
    private static final int LONGEST = 250;
    private static final String UNKNOWN = "There is no such suggestion, or you may not see its repository.";

    private final LedgerReader ledger;
    private final SuggestionReader reader;
    private final AuditLog audit;

    public SuggestionPages(LedgerReader ledger, SuggestionReader reader, AuditLog audit) {
        this.ledger = ledger;
        this.reader = reader;
        this.audit = audit;
    }

    /** The routes. */
    public List<Endpoint> endpoints() {
        String api = Endpoint.API + "/suggestions";
        return List.of(
                Endpoint.get("/suggestions", Rule.VIEWER, "Suggestions and where they stand", this::show),
                Endpoint.get("/suggestions.csv", Rule.VIEWER, "Suggestions as a table", this::file),
                Endpoint.get("/suggestions/{id}", Rule.VIEWER, "The life of a suggestion", this::showOne),
                Endpoint.get(api, Rule.VIEWER, "Suggestions and where they stand, the newest first", this::data)
                        .takes(
                                Parameter.text("repository", "Only of this one, such as acme/shop."),
                                Parameter.text("state", "Only those that stand so, such as queued."),
                                Parameter.text("category", "Only of this one."),
                                Parameter.text("agent", "Only those of this one, such as review."),
                                Parameter.text("from", "Only since this day, such as 2026-01-31, in UTC."),
                                Parameter.text("to", "Only up to this day, it included."),
                                Parameter.number("most", "At most so many, " + USUAL + " unless given."),
                                Parameter.text("after", "The next of the page before."))
                        .answers(SuggestionList.class),
                Endpoint.get(api + "/{id}", Rule.VIEWER, "The life of a suggestion", this::one)
                        .answers(ShownSuggestion.class));
    }

    /** A suggestion in a line. */
    record ListedSuggestion(
            String id,
            Instant at,
            String repository,
            String category,
            String agent,
            String state,
            double confidence,
            long microDollars,
            String title) {
        static ListedSuggestion of(Summary one) {
            return new ListedSuggestion(
                    one.id(),
                    one.at(),
                    one.repository(),
                    one.category(),
                    one.agent(),
                    one.state().label(),
                    one.confidence(),
                    one.microDollars(),
                    one.title());
        }

        public String sure() {
            return Words.percent(confidence);
        }

        public String cost() {
            return Words.dollars(microDollars);
        }

        String place() {
            return at.toEpochMilli() + "." + id;
        }
    }

    /** A page of suggestions; {@code next} is for {@code after}, to get those that follow. */
    record SuggestionList(List<ListedSuggestion> suggestions, Optional<String> next) {}

    private Reply show(Visit visit) {
        var wanted = new Wanted(visit.parameters());
        return Reply.page(
                "suggestion/list",
                Map.of(
                        "list",
                        list(visit, USUAL),
                        "wanted",
                        wanted,
                        "states",
                        Arrays.stream(State.values()).map(State::label).toList(),
                        "repositories",
                        known(visit.person())));
    }

    /** Names to choose from, where there are few enough to be told. */
    private static List<String> known(Person person) {
        return person.visibility().repositories().stream().sorted().toList();
    }

    /** What was asked for, to be shown in the form again and to be kept in links. */
    record Wanted(
            String repository, String state, String category, String agent, String from, String to, String query) {
        Wanted(Parameters given) {
            this(
                    given.text("repository", LONGEST),
                    given.text("state"),
                    given.text("category", LONGEST),
                    given.text("agent", LONGEST),
                    given.text("from"),
                    given.text("to"),
                    query(given));
        }

        private static String query(Parameters given) {
            return List.of("repository", "state", "category", "agent", "from", "to").stream()
                    .filter(given::has)
                    .map(name -> name + "=" + QueryText.encoded(given.text(name)))
                    .collect(Collectors.joining("&"));
        }

        public boolean anything() {
            return !query.isEmpty();
        }
    }

    private Reply data(Visit visit) {
        return Reply.data(list(visit, visit.parameters().number("most", 1, MOST, USUAL)));
    }

    private SuggestionList list(Visit visit, int most) {
        List<ListedSuggestion> found = found(visit, most + 1);
        return new SuggestionList(
                found.stream().limit(most).toList(),
                found.size() > most ? Optional.of(found.get(most - 1).place()) : Optional.empty());
    }

    private List<ListedSuggestion> found(Visit visit, int most) {
        return ledger.page(search(visit.person(), visit.parameters()), after(visit.parameters()), most).stream()
                .map(ListedSuggestion::of)
                .toList();
    }

    private static Search search(Person person, Parameters given) {
        return new Search(
                given.oneOf("state", State.values(), State::label),
                given.text("repository", LONGEST),
                given.text("category", LONGEST),
                given.text("agent", LONGEST),
                given.day("from").map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()),
                given.day("to")
                        .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()),
                person.visibility().bound());
    }

    private static Optional<Search.Place> after(Parameters given) {
        String[] parts = given.text("after", LONGEST).split("\\.", 2);
        return parts.length == 2 && parts[0].matches("[0-9]{1,15}")
                ? Optional.of(new Search.Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]))
                : Optional.empty();
    }

    private Reply file(Visit visit) {
        var text = new StringBuilder(Csv.line(
                "id", "at", "repository", "category", "agent", "state", "confidence", "micro_dollars", "title"));
        found(visit, MOST_IN_A_FILE)
                .forEach(one -> text.append(Csv.line(
                        one.id(),
                        one.at(),
                        one.repository(),
                        one.category(),
                        one.agent(),
                        one.state(),
                        one.confidence(),
                        one.microDollars(),
                        one.title())));
        return Reply.csv("suggestions.csv", text.toString());
    }

    private Reply showOne(Visit visit) {
        Person person = visit.person();
        String id = visit.parameters().text("id");
        return reader.open(person, id)
                .map(one -> Reply.page(
                        "suggestion/one",
                        Map.of("one", one, "audit", person.may(Role.REVIEWER) ? audit.of(id) : List.of())))
                .orElseGet(() -> Reply.notFound(UNKNOWN));
    }

    private Reply one(Visit visit) {
        return reader.find(visit.person(), visit.parameters().text("id"))
                .map(Reply::data)
                .orElseGet(() -> Reply.notFound(UNKNOWN));
    }
}
