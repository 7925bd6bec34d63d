package io.mergewright.pages.calibration;

import io.mergewright.access.Visibility;
import io.mergewright.gate.Calibration;
import io.mergewright.gate.Observation;
import io.mergewright.gate.Thresholds;
import io.mergewright.ledger.report.Csv;
import io.mergewright.pages.calibration.CalibrationReport.GateLines;
import io.mergewright.pages.calibration.CalibrationReport.Learned;
import io.mergewright.store.JdbcOutcomes;
import io.mergewright.store.Refreshed;
import io.mergewright.store.Refreshed.Kept;
import io.mergewright.store.RefreshedByKey;
import io.mergewright.store.Store;
import io.mergewright.web.BadInputException;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameter;
import io.mergewright.web.Parameters;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code /calibration}: how well confidence met what people decided, and where the gate draws its lines. */
public final class CalibrationPages {
    private static final int MOST = 10_000;
    private static final int MOST_VIEWS = 50;
    private static final int LONGEST_CATEGORY = 250;
    private static final int PERCENT = 100;

    private final RefreshedByKey<Visibility, List<Observation>> observations;
    private final Refreshed<Calibration> calibration;
    private final Function<Calibration, Thresholds> thresholds;

    /**
     * @param calibration in force
     * @param thresholds that are in force with one
     * @param background finds newer figures while the old ones are shown
     */
    public CalibrationPages(
            Store store,
            Supplier<Calibration> calibration,
            Function<Calibration, Thresholds> thresholds,
            Executor background,
            Clock clock) {
        this.observations = new RefreshedByKey<>(
                visibility -> new JdbcOutcomes(store, visibility.bound())
                        .observations()
                        .latest(MOST),
                MOST_VIEWS,
                background,
                clock);
        this.calibration = new Refreshed<>(before -> calibration.get(), background, clock);
        this.thresholds = thresholds;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/calibration", Rule.VIEWER, "How well confidence met what people decided", this::show),
                Endpoint.get("/calibration.csv", Rule.VIEWER, "The same, for spreadsheets", this::csv),
                Endpoint.get(
                                Endpoint.API + "/calibration",
                                Rule.VIEWER,
                                "How well confidence met what people decided",
                                visit -> Reply.data(report(visit)))
                        .takes(Parameter.text("category", "Only suggestions of this one."))
                        .answers(CalibrationReport.class));
    }

    private Reply show(Visit visit) {
        CalibrationReport report = report(visit);
        int publish = percent(visit.parameters(), "publish", report.lines().publish());
        int ask = percent(visit.parameters(), "ask", report.lines().ask());
        if (ask > publish) {
            throw new BadInputException("the line to ask a person cannot be above the line to publish");
        }
        return Reply.page(
                "calibration",
                Map.of(
                        "report",
                        report,
                        "diagram",
                        new Diagram(report.given(), report.raw()),
                        // Not by its own name: raw is a word of the template engine.
                        "before",
                        report.raw(),
                        "publish",
                        publish,
                        "ask",
                        ask,
                        "moved",
                        new MovedLines(report.steps()).at(publish, ask)));
    }

    private static int percent(Parameters parameters, String name, double usual) {
        return parameters.number(name, 0, PERCENT, (int) Math.round(PERCENT * usual));
    }

    private Reply csv(Visit visit) {
        CalibrationReport report = report(visit);
        var text = new StringBuilder(Csv.line("confidence", "from", "claims", "mean", "right", "lower", "upper"));
        add(text, "given", report.given());
        add(text, "raw", report.raw());
        return Reply.csv("calibration.csv", text.toString());
    }

    private static void add(StringBuilder text, String kind, Measured measured) {
        measured.bins()
                .forEach(bin -> text.append(
                        Csv.line(kind, bin.from(), bin.claims(), bin.mean(), bin.right(), bin.lower(), bin.upper())));
    }

    private CalibrationReport report(Visit visit) {
        String category = visit.parameters().text("category", LONGEST_CATEGORY);
        Kept<List<Observation>> all = observations.get(visit.person().visibility());
        List<Observation> chosen = all.value().stream()
                .filter(one -> category.isEmpty() || one.category().equals(category))
                .toList();
        Calibration learned = calibration.get().value();
        Thresholds bars = thresholds.apply(learned);
        return new CalibrationReport(
                all.at(),
                category,
                all.value().stream()
                        .map(Observation::category)
                        .distinct()
                        .sorted()
                        .toList(),
                chosen.size(),
                Measured.of(chosen, Observation::given),
                Measured.of(chosen, Observation::raw),
                visit.person().visibility().everything() ? Learned.of(learned) : Optional.empty(),
                new GateLines(
                        bars.publish(),
                        bars.ask(),
                        visit.person().visibility().everything() ? bars.why() : "",
                        MovedLines.at(chosen, bars.publish(), bars.ask())),
                MovedLines.of(chosen).steps());
    }
}
