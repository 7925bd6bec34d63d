package io.mergewright.simulator.operation;

/** All operations. */
public final class Operations {
    public final Checks checks;
    public final Branches branches;
    public final Pulls pulls;
    public final Merging merging;
    public final Reviews reviews;
    public final Comments comments;
    public final Suggestions suggestions;
    public final Workflows workflows;
    public final Installations installations;

    public Operations(Stage stage) {
        this.checks = new Checks(stage);
        this.branches = new Branches(stage, checks);
        this.pulls = new Pulls(stage, branches);
        this.merging = new Merging(stage, branches, pulls);
        this.reviews = new Reviews(stage);
        this.comments = new Comments(stage);
        this.suggestions = new Suggestions(stage, branches, reviews);
        this.workflows = new Workflows(stage);
        this.installations = new Installations(stage);
    }
}
