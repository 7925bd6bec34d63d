package io.mergewright.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The table of db-scheduler, as far as we write it ourselves: in the transaction of whoever brings the work. */
public final class WorkTable {
    private WorkTable() {}

    static void add(Handle handle, String job, String instance, Instant when) {
        int added = handle.createUpdate(
                        "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                + " VALUES (:job, :instance, :when, FALSE, 1) ON CONFLICT DO NOTHING")
                .bind("job", job)
                .bind("instance", instance)
                .bind("when", when)
                .execute();
        if (added == 0) {
            bringForward(handle, job, instance, when);
        }
    }

    /** Also its version changes, so that whoever has read it takes it as it is now. */
    private static void bringForward(Handle handle, String job, String instance, Instant when) {
        handle.createUpdate("UPDATE scheduled_tasks SET execution_time = :when, version = version + 1"
                        + " WHERE task_name = :job AND task_instance = :instance AND execution_time > :when AND NOT picked"
                        + " AND COALESCE(consecutive_failures, 0) = 0")
                .bind("job", job)
                .bind("instance", instance)
                .bind("when", when)
                .execute();
    }

    /** Takes work on that others do. */
    public static Work withoutWorkers(Clock clock) {
        return new Work() {
            @Override
            public void add(Handle handle, String job, String instance, Duration delay) {
                WorkTable.add(handle, job, instance, clock.instant().plus(delay));
            }

            @Override
            public void wake() {
                // Whoever works polls.
            }
        };
    }
}
