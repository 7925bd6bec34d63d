package io.mergewright.simulator.render;

import io.mergewright.simulator.model.World;

/** All that writes resources as JSON. */
public final class Renderers {
    public final Urls urls;
    public final AccountJson accounts;
    public final AppJson apps;
    public final RepositoryJson repositories;
    public final RemarkJson remarks;
    public final PullJson pulls;
    public final CommitJson commits;
    public final CheckJson checks;
    public final WorkflowJson workflows;

    public Renderers(Urls urls, World world) {
        this.urls = urls;
        this.accounts = new AccountJson(urls);
        this.apps = new AppJson(urls, accounts);
        this.repositories = new RepositoryJson(urls, accounts);
        this.remarks = new RemarkJson(urls, accounts, apps);
        this.pulls = new PullJson(urls, accounts, repositories, remarks);
        this.commits = new CommitJson(urls, world, accounts);
        this.checks = new CheckJson(urls, apps, pulls, commits);
        this.workflows = new WorkflowJson(urls, accounts, repositories, pulls, commits);
    }
}
