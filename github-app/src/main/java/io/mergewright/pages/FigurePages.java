package io.mergewright.pages;

import io.mergewright.ledger.report.Assumptions;
import io.mergewright.pages.calibration.CalibrationPages;
import io.mergewright.pages.overview.OverviewPages;
import io.mergewright.pages.overview.Sources;
import io.mergewright.pages.quality.QualityPages;
import io.mergewright.quality.Sampling;
import io.mergewright.web.Endpoint;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The pages of figures: overview, calibration and quality. */
final class FigurePages {
    private static final int IDLE_SECONDS = 10;

    private final Parts parts;

    FigurePages(Parts parts) {
        this.parts = parts;
    }

    List<Endpoint> endpoints() {
        var ledger = parts.configuration().ledger();
        var agents = parts.agents();
        Executor background = background();
        var overview = new OverviewPages(
                new Sources(agents.store(), agents.spendLimits(), agents::heldBack, background, parts.clock()),
                new Assumptions(ledger.minutesSaved(), ledger.minutesRead()));
        var calibration = new CalibrationPages(
                agents.store(), agents::calibration, agents::thresholds, background, parts.clock());
        var quality = new QualityPages(
                agents.store(), new Sampling(ledger.labelShare()), parts.audit(), background, parts.clock());
        return Stream.of(overview.endpoints(), calibration.endpoints(), quality.endpoints())
                .flatMap(List::stream)
                .toList();
    }

    /** One thread, which ends when it has nothing to do. */
    private static Executor background() {
        var executor =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    var thread = new Thread(task, "mergewright-figures");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
