package io.mergewright.pages.overview;

import io.mergewright.access.Visibility;
import io.mergewright.pages.overview.Alarms.Alarm;
import io.mergewright.pages.overview.Spend.BudgetBound;
import java.util.ArrayList;
import java.util.List;

/** Says what somebody should look at. */
final class Watch {
    private final Sources sources;
    private final Visibility visibility;

    Watch(Sources sources, Visibility visibility) {
        this.sources = sources;
        this.visibility = visibility;
    }

    Alarms alarms() {
        List<Alarm> alarms = new ArrayList<>();
        sources.heldBack().forEach(model -> alarms.add(heldBack(model)));
        sources.fillings().stream()
                .filter(filling -> filling.isAlert() && Spending.visible(visibility, filling))
                .map(BudgetBound::of)
                .forEach(limit -> alarms.add(spent(limit)));
        sources.drift(visibility).forEach(alarm -> alarms.add(new Alarm("acceptance", alarm.words(), alarm.toDo())));
        return new Alarms(alarms);
    }

    private static Alarm heldBack(String model) {
        return new Alarm(
                "model",
                "model " + model + " failed so often lately that this server does not ask it for a while",
                "see what the provider says about its state, and the traces for the errors; until it answers again, rules and checks"
                        + " work without it");
    }

    private static Alarm spent(BudgetBound limit) {
        return new Alarm(
                "budget",
                "%s: %s of the limit are spent".formatted(limit.title(), limit.words()),
                limit.full()
                        ? "models are not asked any more until the limit begins anew; raise budget.%s if that is too little"
                                .formatted(limit.scope())
                        : "look at what it was spent on, below");
    }
}
