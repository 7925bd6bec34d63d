package io.mergewright.pages;

import io.mergewright.pages.diagnosis.CiDiagnoses;
import io.mergewright.pages.diagnosis.DiagnosePages;
import io.mergewright.pages.diagnosis.LogDiagnoses;
import io.mergewright.pages.trace.Replays;
import io.mergewright.pages.trace.TracePages;
import io.mergewright.pages.trace.Traces;
import io.mergewright.web.Endpoint;
import java.util.List;
import java.util.stream.Stream;

/** All routes for people and programs. */
public final class Site {
    private final List<Endpoint> endpoints;

    public Site(Parts parts) {
        this.endpoints = ApiPages.describing(Stream.of(
                        new LogInPages(parts).endpoints(),
                        new DeliveryPages(parts).endpoints(),
                        new SettingsPages(parts).endpoints(),
                        traces(parts).endpoints(),
                        diagnoses(parts).endpoints())
                .flatMap(List::stream)
                .toList());
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

    public List<Endpoint> endpoints() {
        return endpoints;
    }
}
