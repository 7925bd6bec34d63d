package io.mergewright.store;

import io.mergewright.budget.Alert;
import io.mergewright.budget.AlertListener;
import io.mergewright.budget.Grant;
import io.mergewright.budget.Limit;
import io.mergewright.budget.Limits;
import io.mergewright.budget.Scope;
import io.mergewright.budget.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reports each threshold that a window crosses once, whichever process crosses it. Safe for threads and processes. */
final class LimitWatch {
    private static final List<Integer> THRESHOLDS = List.of(50, 80, 100);
    private static final int FULL = 100;

    private final Database database;
    private final Limits limits;
    private final AlertListener listener;

    LimitWatch(Database database, Limits limits, AlertListener listener) {
        this.database = database;
        this.limits = limits;
        this.listener = listener;
    }

    /** What was booked for {@code call}, and how full its windows are since; none of them where there is no limit. */
    record Booking(Call call, List<WindowState> windows) {}

    /** Reads the windows in the transaction that books: nobody else can cross a threshold between. */
    Booking booking(Handle handle, Call call) {
        return new Booking(call, limits.equals(Limits.NONE) ? List.of() : WindowTable.read(handle, call));
    }

    void booked(Booking booking) {
        Map<String, WindowState> windows = byId(booking.windows());
        for (Scope scope : Scope.values()) {
            WindowState window = windows.get(booking.call().window(scope));
            for (Unit unit : Unit.values()) {
                if (window != null && reached(window, scope, unit) > window.alerted(unit)) {
                    report(window.id(), scope, unit, 0);
                }
            }
        }
    }

    /** {@code call} found no room in {@code scope}. A limit that begins to refuse counts as reached. */
    Grant refuse(Call call, Scope scope) {
        WindowState window = byId(database.statement("read limits", handle -> WindowTable.read(handle, call)))
                .get(call.window(scope));
        if (window == null) {
            throw new StoreException(database.name(), "lost the window " + call.window(scope));
        }
        Limit limit = limits.of(scope);
        Unit unit = window.hasRoomFor(Unit.MICRO_DOLLARS.of(call.reserved()), limit, Unit.MICRO_DOLLARS)
                ? Unit.TOKENS
                : Unit.MICRO_DOLLARS;
        long amount = unit.of(call.reserved());
        if (amount <= unit.of(limit) && window.alerted(unit) < FULL) {
            report(window.id(), scope, unit, FULL);
        }
        return new Grant.Refused(
                scope.label(),
                "the limit of %s per %s has no room for a call of up to %s: %s are spent and %s set aside"
                        .formatted(
                                unit.format(unit.of(limit)),
                                scope.label(),
                                unit.format(amount),
                                unit.format(window.spent(unit)),
                                unit.format(window.reserved(unit))));
    }

    private void report(String id, Scope scope, Unit unit, int atLeast) {
        List<Alert> alerts = database.call(
                "note an alert",
                handle -> WindowTable.lock(handle, id)
                        .map(window -> {
                            int reached = Math.max(atLeast, reached(window, scope, unit));
                            List<Alert> crossed = crossed(window, scope, unit, reached);
                            if (!crossed.isEmpty()) {
                                WindowTable.alerted(handle, id, unit, reached);
                            }
                            return crossed;
                        })
                        .orElse(List.of()));
        alerts.forEach(listener::crossed);
    }

    private List<Alert> crossed(WindowState window, Scope scope, Unit unit, int reached) {
        List<Alert> alerts = new ArrayList<>();
        for (int percent : THRESHOLDS) {
            if (percent > window.alerted(unit) && percent <= reached) {
                alerts.add(new Alert(scope, window.id(), unit, percent, window.spent(unit), unit.of(limits.of(scope))));
            }
        }
        return alerts;
    }

    /** The highest threshold that what is spent has reached; 0 for none, and where there is no limit or nothing to spend. */
    private int reached(WindowState window, Scope scope, Unit unit) {
        long limit = unit.of(limits.of(scope));
        if (limit == Limit.UNLIMITED || limit == 0) {
            return 0;
        }
        return THRESHOLDS.stream()
                .filter(percent -> window.spent(unit) >= Math.floorDiv(limit * percent + FULL - 1, FULL))
                .reduce(0, Math::max);
    }

    private static Map<String, WindowState> byId(List<WindowState> windows) {
        return windows.stream().collect(Collectors.toMap(WindowState::id, Function.identity()));
    }
}
