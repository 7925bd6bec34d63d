package io.mergewright.jenkins.history;

import io.mergewright.store.Database;

/** Our tables in the store. Thread-safe. */
record Tables(FailureTable failures, FailureReader reader, OpenFixTable fixes, FixTable owners, AnswerReader answers) {
    /** Those of the Jenkins with the id {@code controller}. */
    static Tables of(Database database, String controller) {
        return new Tables(
                new FailureTable(database, controller),
                new FailureReader(database, controller),
                new OpenFixTable(database, controller),
                new FixTable(database, controller),
                new AnswerReader(database, controller));
    }

    /** The build is gone; whose its fixes were is known for longer. */
    void remove(BuildKey build) {
        failures.remove(build);
        fixes.remove(build);
    }

    /** The job or folder is gone. */
    void removeJob(String job) {
        failures.removeJob(job);
        fixes.removeJob(job);
        owners.removeJob(job);
    }

    /** The job or folder {@code before} has the name {@code now}. */
    void rename(String before, String now) {
        failures.rename(before, now);
        fixes.rename(before, now);
        owners.rename(before, now);
    }
}
