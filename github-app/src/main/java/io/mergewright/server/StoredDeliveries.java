package io.mergewright.server;

import io.mergewright.delivery.Deliveries;
import io.mergewright.runtime.State;
import io.mergewright.work.WorkTable;
import java.time.Clock;

/** The deliveries of a server that runs elsewhere, or not at all. */
public final class StoredDeliveries {
    private StoredDeliveries() {}

    /** Those in {@code state}. */
    public static Deliveries in(State state) {
        state.store().migrate(Server.MIGRATIONS, Server.HISTORY);
        return new Deliveries(state.store(), () -> WorkTable.withoutWorkers(Clock.systemUTC()), Clock.systemUTC());
    }
}
