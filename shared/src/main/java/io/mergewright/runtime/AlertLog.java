package io.mergewright.runtime;

import io.mergewright.budget.Alert;
import io.mergewright.budget.AlertListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says in the log that a limit is half used, nearly used or used up. */
final class AlertLog implements AlertListener {
    private static final Logger LOG = Logger.getLogger("io.mergewright.budget");

    @Override
    public void crossed(Alert alert) {
        LOG.log(Level.WARNING, "{0}", alert.message());
    }
}
