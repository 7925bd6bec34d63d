package io.mergewright.pages;

import io.mergewright.decide.Waiting;
import io.mergewright.pages.account.AccountPages;
import io.mergewright.pages.account.AuditPages;
import io.mergewright.pages.diagnosis.CiDiagnoses;
import io.mergewright.pages.diagnosis.DiagnosePages;
import io.mergewright.pages.diagnosis.LogDiagnoses;
import io.mergewright.pages.queue.QueueData;
import io.mergewright.pages.queue.QueuePages;
import io.mergewright.pages.suggestion.GitHubLinks;
import io.mergewright.pages.suggestion.SuggestionPages;
import io.mergewright.pages.suggestion.SuggestionReader;
import io.mergewright.pages.trace.Replays;
import io.mergewright.pages.trace.TracePages;
import io.mergewright.pages.trace.Traces;
import io.mergewright.setup.GitHubWeb;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.JdbcLedgerReader;
import io.mergewright.web.Endpoint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All routes for people and programs. */
public final class Site {
    private final List<Endpoint> endpoints;

    public Site(Parts parts) {
        var suggestions = new JdbcLedgerReader(parts.agents().store());
        var reader = new SuggestionReader(
                suggestions,
                new JdbcLedger(parts.agents().store()),
                parts.held(),
                parts.decisions(),
                new GitHubLinks(GitHubWeb.of(parts.configuration().github().apiUrl())),
                parts.clock());
        var waiting = new Waiting(parts.agents().store(), parts.clock());
        this.endpoints = apart(ApiPages.describing(Stream.of(
                        new LogInPages(parts).endpoints(),
                        new QueuePages(waiting, parts.decisions(), reader, parts.clock()).endpoints(),
                        new QueueData(waiting, parts.decisions(), reader, parts.clock()).endpoints(),
                        new SuggestionPages(suggestions, reader, parts.audit()).endpoints(),
                        new DeliveryPages(parts).endpoints(),
                        new SettingsPages(parts).endpoints(),
                        new AccountPages(parts.sessions(), parts.apiTokens(), parts.audit(), parts.clock()).endpoints(),
                        new AuditPages(parts.audit()).endpoints(),
                        traces(parts).endpoints(),
                        diagnoses(parts).endpoints(),
                        new FigurePages(parts).endpoints())
                .flatMap(List::stream)
                .toList()));
    }

    private static TracePages traces(Parts parts) {
        return new TracePages(new Traces(parts.agents().store()), new Replays(parts.agents()::replayer), parts.audit());
    }

    private static DiagnosePages diagnoses(Parts parts) {
        var store = parts.agents().store();
        return new DiagnosePages(
                parts.uploads(),
                new LogDiagnoses(
                        parts.agents(), parts.uploads(), parts.configuration().server()),
                new CiDiagnoses(store),
                new Traces(store));
    }

    /** Of two routes at one place the second would never be reached. */
    private static List<Endpoint> apart(List<Endpoint> all) {
        Set<String> places = new HashSet<>();
        all.forEach(one -> {
            if (!places.add(one.verb() + " " + one.path())) {
                throw new IllegalStateException("two routes at one place: %s %s".formatted(one.verb(), one.path()));
            }
        });
        return all;
    }

    public List<Endpoint> endpoints() {
        return endpoints;
    }
}
