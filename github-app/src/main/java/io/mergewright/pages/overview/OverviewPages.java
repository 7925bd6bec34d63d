package io.mergewright.pages.overview;

import io.mergewright.access.Visibility;
import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.report.Assumptions;
import io.mergewright.ledger.report.StatsCsv;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameter;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.util.List;
import java.util.Map;

/** {@code /overview}: what suggestions came to, what they cost, and what somebody should look at. */
public final class OverviewPages {
    private static final int USUAL = 500;
    private static final int MOST = 5_000;

    private final Sources sources;
    private final Counting counting;

    public OverviewPages(Sources sources, Assumptions assumptions) {
        this.sources = sources;
        this.counting = new Counting(sources, assumptions);
    }

    public List<Endpoint> endpoints() {
        var by = Parameter.text("by", "repo, job, category, agent, model, prompt, confidence or week.");
        return List.of(
                Endpoint.get("/overview", Rule.VIEWER, "What suggestions came to", this::show),
                Endpoint.get("/overview.csv", Rule.VIEWER, "What suggestions came to, for spreadsheets", this::csv),
                Endpoint.get(Endpoint.API + "/overview", Rule.VIEWER, "What suggestions came to", this::overview)
                        .takes(Filters.parameters(by))
                        .answers(Overview.class),
                Endpoint.get(Endpoint.API + "/acceptance", Rule.VIEWER, "Acceptance by group", this::acceptance)
                        .takes(Filters.parameters(
                                by,
                                Parameter.number("most", "At most so many groups, " + USUAL + " unless given."),
                                Parameter.text("after", "Only groups whose names follow this one.")))
                        .answers(Overview.Acceptance.class),
                Endpoint.get(Endpoint.API + "/spend", Rule.VIEWER, "What models have cost", this::spend)
                        .takes(Filters.parameters())
                        .answers(Spend.class),
                Endpoint.get(Endpoint.API + "/alarms", Rule.VIEWER, "What somebody should look at", this::alarms)
                        .answers(Alarms.class));
    }

    private Reply show(Visit visit) {
        Visibility visibility = visit.person().visibility();
        Filters filters = filters(visit, Grouping.REPO);
        sources.prepare(visit.person());
        Overview overview = counting.overview(filters, visibility);
        var choices = sources.tallies().look().choices(visibility.bound());
        return Reply.page(
                "overview",
                Map.of(
                        "overview",
                        overview,
                        "filters",
                        filters,
                        "frame",
                        new Frame(filters, choices, sources.today()),
                        "funnel",
                        Funnel.of(overview.total()),
                        "chains",
                        sources.chains(visit.person()).chains()));
    }

    private Reply overview(Visit visit) {
        return Reply.data(
                counting.overview(filters(visit, Grouping.REPO), visit.person().visibility()));
    }

    private Reply csv(Visit visit) {
        Filters filters = filters(visit, Grouping.WEEK);
        String text = StatsCsv.of(counting.report(filters, visit.person().visibility()));
        return Reply.csv("overview-by-%s-%s-to-%s.csv".formatted(filters.by(), filters.first(), filters.last()), text);
    }

    private Reply acceptance(Visit visit) {
        int most = visit.parameters().number("most", 1, MOST, USUAL);
        return Reply.data(counting.acceptance(
                filters(visit, Grouping.WEEK),
                visit.person().visibility(),
                visit.parameters().raw("after"),
                most));
    }

    private Reply spend(Visit visit) {
        return Reply.data(new Spending(
                        sources, filters(visit, Grouping.WEEK), visit.person().visibility())
                .spend());
    }

    private Reply alarms(Visit visit) {
        return Reply.data(new Watch(sources, visit.person().visibility()).alarms());
    }

    private Filters filters(Visit visit, Grouping usual) {
        return Filters.of(visit.parameters(), sources.today(), usual);
    }
}
