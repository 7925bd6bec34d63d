package io.mergewright.jenkins.build;

import hudson.model.Run;
import io.mergewright.log.Baseline;
import io.mergewright.log.LogException;
import io.mergewright.log.LogSource;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the last green builds of jobs said. The latest few are kept, as many failed builds of one job share one. Thread-safe. */
public final class Baselines {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    private static final int MOST = 8;

    private final Map<String, Baseline> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Baseline> eldest) {
            return size() > MOST;
        }
    };

    /** What the last green build before {@code build} said; knows nothing where there is none. */
    public Baseline before(Run<?, ?> build) {
        Run<?, ?> green = build.getPreviousSuccessfulBuild();
        if (green == null) {
            return Baseline.empty();
        }
        String id = green.getExternalizableId();
        synchronized (kept) {
            Baseline known = kept.get(id);
            if (known != null) {
                return known;
            }
        }
        Baseline read = read(green);
        synchronized (kept) {
            kept.put(id, read);
        }
        return read;
    }

    private static Baseline read(Run<?, ?> green) {
        try (var log = new OwnLines(green.getLogInputStream())) {
            return Baseline.of(LogSource.of(log, "log of " + green.getFullDisplayName()));
        } catch (IOException | LogException e) {
            LOG.log(Level.INFO, "no baseline: {0}", e.getMessage());
            return Baseline.empty();
        }
    }
}
