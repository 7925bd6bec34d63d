package io.mergewright.pages.account;

import io.mergewright.access.AuditLog;
import io.mergewright.access.AuditLog.Entry;
import io.mergewright.access.AuditLog.Wanted;
import io.mergewright.ledger.report.Csv;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameter;
import io.mergewright.web.Parameters;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /audit}: who did what, when. */
public final class AuditPages {
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int MOST_ROWS = 10_000;
    private static final int LONGEST = 200;

    private final AuditLog audit;

    public AuditPages(AuditLog audit) {
        this.audit = audit;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/audit", Rule.ADMIN, "Who did what", this::show),
                Endpoint.get("/audit.csv", Rule.ADMIN, "Who did what, as a table", this::csv),
                Endpoint.get(Endpoint.API + "/audit", Rule.ADMIN, "Who did what, the newest first", this::data)
                        .takes(
                                Parameter.text("login", "Only what this person did."),
                                Parameter.text("action", "Only this, such as sign in."),
                                Parameter.number("most", "At most so many, " + USUAL + " unless given."),
                                Parameter.number("before", "Only those before the one with this number."))
                        .answers(EntryList.class));
    }

    /** A page of entries; {@code next} is for {@code before}, to get those that follow. */
    record EntryList(List<Entry> entries, Optional<Long> next) {}

    private Reply show(Visit visit) {
        Wanted wanted = wanted(visit.parameters());
        return Reply.page(
                "audit",
                Map.of(
                        "list", list(visit.parameters()),
                        "login", wanted.login(),
                        "action", wanted.action(),
                        "actions", audit.actions()));
    }

    private Reply data(Visit visit) {
        return Reply.data(list(visit.parameters()));
    }

    private static Wanted wanted(Parameters parameters) {
        return new Wanted(
                parameters.text("login", LONGEST),
                parameters.text("action", LONGEST),
                parameters.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE));
    }

    private EntryList list(Parameters parameters) {
        int most = parameters.number("most", 1, MOST, USUAL);
        List<Entry> found = audit.find(wanted(parameters), most + 1);
        List<Entry> shown = found.stream().limit(most).toList();
        return new EntryList(
                shown, found.size() > most ? Optional.of(shown.get(most - 1).number()) : Optional.empty());
    }

    /** At most ten thousand rows. */
    private Reply csv(Visit visit) {
        var text = new StringBuilder(Csv.line("number", "at", "login", "action", "subject", "detail"));
        audit.find(wanted(visit.parameters()), MOST_ROWS)
                .forEach(entry -> text.append(Csv.line(
                        entry.number(), entry.at(), entry.login(), entry.action(), entry.subject(), entry.detail())));
        return Reply.csv("audit.csv", text.toString());
    }
}
