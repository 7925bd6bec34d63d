package io.mergewright.pages.overview;

import java.util.List;

/** What somebody should look at. */
record Alarms(List<Alarm> alarms) {
    /**
     * One of them.
     *
     * @param kind {@code acceptance}, {@code budget} or {@code model}
     * @param what happened, in a sentence without a full stop
     * @param toDo in a sentence without a full stop
     */
    record Alarm(String kind, String what, String toDo) {}
}
