package io.mergewright.pages;

import io.mergewright.delivery.Delivery;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameter;
import io.mergewright.web.Parameters;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /deliveries}: what GitHub delivered and what came of it; has deliveries handled again. */
final class DeliveryPages {
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final Parts parts;

    DeliveryPages(Parts parts) {
        this.parts = parts;
    }

    List<Endpoint> endpoints() {
        String api = Endpoint.API + "/deliveries";
        return List.of(
                Endpoint.get("/deliveries", Rule.ADMIN, "What GitHub delivered", this::show),
                Endpoint.post("/deliveries/{id}/retry", Rule.ADMIN, "Handle a delivery again", this::retryAndShow),
                Endpoint.get(api, Rule.ADMIN, "What GitHub delivered, the newest first", this::data)
                        .takes(
                                Parameter.text("state", "Only waiting, handled, ignored or set-aside ones."),
                                Parameter.number("most", "At most so many, " + USUAL + " unless given."),
                                Parameter.number("before", "Only those before the one with this number."))
                        .answers(DeliveryList.class),
                Endpoint.post(api + "/{id}/retry", Rule.ADMIN, "Handle a delivery again", this::retry)
                        .answers(ShownDelivery.class));
    }

    /** A delivery: {@code id} is GitHub's, {@code number} counts ours. */
    record ShownDelivery(
            String id,
            long number,
            String event,
            Instant receivedAt,
            String state,
            int attempts,
            String outcome,
            Optional<Instant> finishedAt) {
        static ShownDelivery of(Delivery delivery) {
            return new ShownDelivery(
                    delivery.guid(),
                    delivery.id(),
                    delivery.event(),
                    delivery.receivedAt(),
                    delivery.state().label(),
                    delivery.attempts(),
                    delivery.outcome(),
                    delivery.finishedAt());
        }

        /** Whether it may be handled again. */
        public boolean retriable() {
            return !state.equals(Delivery.State.WAITING.label());
        }
    }

    /** A page of deliveries; {@code next} is for {@code before}, to get those that follow. */
    record DeliveryList(List<ShownDelivery> deliveries, Optional<Long> next) {}

    private Reply show(Visit visit) {
        return Reply.page(
                "deliveries",
                Map.of(
                        "list", list(visit.parameters()),
                        "state", visit.parameters().text("state"),
                        "states",
                                Arrays.stream(Delivery.State.values())
                                        .map(Delivery.State::label)
                                        .toList(),
                        "backlog", parts.deliveries().backlog()));
    }

    private Reply data(Visit visit) {
        return Reply.data(list(visit.parameters()));
    }

    private DeliveryList list(Parameters parameters) {
        int most = parameters.number("most", 1, MOST, USUAL);
        var found = parts.deliveries()
                .newest(
                        parameters.oneOf("state", Delivery.State.values(), Delivery.State::label),
                        parameters.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE),
                        most + 1);
        List<ShownDelivery> shown =
                found.stream().limit(most).map(ShownDelivery::of).toList();
        return new DeliveryList(
                shown, found.size() > most ? Optional.of(shown.get(most - 1).number()) : Optional.empty());
    }

    private Reply retryAndShow(Visit visit) {
        Reply reply = retry(visit);
        return reply instanceof Reply.Data ? new Reply.Redirect("/deliveries") : reply;
    }

    private Reply retry(Visit visit) {
        String guid = visit.parameters().text("id");
        if (!parts.deliveries().retry(guid)) {
            return new Reply.Problem(409, "Nothing to do", "There is no such delivery any more, or it waits already.");
        }
        parts.audit().add(visit.person().login(), "retry", guid, "delivery");
        return parts.deliveries()
                .find(guid)
                .map(delivery -> Reply.data(ShownDelivery.of(delivery)))
                .orElseGet(() -> Reply.notFound("The delivery is gone."));
    }
}
