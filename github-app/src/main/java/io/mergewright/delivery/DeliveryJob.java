package io.mergewright.delivery;

import io.mergewright.delivery.Response.Nothing;
import io.mergewright.delivery.Response.Step;
import io.mergewright.work.Attempt;
import io.mergewright.work.Job;
import io.mergewright.work.Postponed;
import java.util.Optional;

/** Does what stored deliveries ask for. Thread-safe. */
public final class DeliveryJob implements Job {
    private final Deliveries deliveries;
    private final Reactions reactions;

    public DeliveryJob(Deliveries deliveries, Reactions reactions) {
        this.deliveries = deliveries;
        this.reactions = reactions;
    }

    @Override
    public String name() {
        return Deliveries.JOB;
    }

    @Override
    public void run(String guid, Attempt attempt) {
        Optional<Deliveries.Waiting> delivery = deliveries.waiting(guid);
        if (delivery.isEmpty()) {
            return;
        }
        try {
            Response response =
                    reactions.to(delivery.get().event(), delivery.get().body().unpacked(Intake.LARGEST));
            deliveries.handled(guid, response instanceof Step step ? step.step().get() : ((Nothing) response).why());
        } catch (Postponed e) {
            throw e;
        } catch (RuntimeException e) {
            deliveries.failed(guid, String.valueOf(e));
            throw e;
        }
    }

    /** A delivery comes once. */
    @Override
    public boolean hasMore(String guid) {
        return false;
    }

    @Override
    public void giveUp(String guid, Throwable failure) {
        deliveries.setAside(guid, String.valueOf(failure));
    }
}
