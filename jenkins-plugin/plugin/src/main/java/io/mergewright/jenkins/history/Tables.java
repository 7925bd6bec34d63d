package io.mergewright.jenkins.history;

import io.mergewright.store.Database;

/** Our tables in the store. Thread-safe. */
record Tables(FailureTable failures, FailureReader reader, OpenFixTable fixes, AnswerReader answers) {
    /** Those of the Jenkins with the id {@code controller}. */
    static Tables of(Database database, String controller) {
        return new Tables(
                new FailureTable(database, controller),
                new FailureReader(database, controller),
                new OpenFixTable(database, controller),
                new AnswerReader(database));
    }

    /** The build is gone. */
    void remove(BuildKey build) {
        failures.remove(build);
        fixes.remove(build);
    }

    /** The job or folder is gone. */
    void removeJob(String job) {
        failures.removeJob(job);
        fixes.removeJob(job);
    }

    /** The job or folder {@code before} has the name {@code now}. */
    void rename(String before, String now) {
        failures.rename(before, now);
        fixes.rename(before, now);
    }
}
