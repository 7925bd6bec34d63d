package io.mergewright.simulator.rest;

import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.WorkflowRun;
import io.mergewright.simulator.model.WorkflowRun.Attempt;
import io.mergewright.simulator.model.WorkflowRun.Job;
import io.mergewright.simulator.operation.ApiException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Workflows, their runs, jobs and logs. */
final class ActionsEndpoints {
    private final Desk desk;
    private final Downloads downloads;

    ActionsEndpoints(Desk desk, Downloads downloads) {
        this.desk = desk;
        this.downloads = downloads;
    }

    private record Placed(WorkflowRun run, Attempt attempt, Job job) {}

    Answer workflows(Call call) {
        var all = List.copyOf(call.repo().workflows.values());
        return desk.pages()
                .counted(call, "workflows", all, one -> desk.render().workflows.workflow(call.repo(), one));
    }

    Answer runs(Call call) {
        return runs(call, newestFirst(call.repo()));
    }

    /** The runs of one workflow, by its id or by the name of its file. */
    Answer runsOfWorkflow(Call call) {
        String wanted = call.path("workflow_id");
        var workflow = call.repo().workflows.values().stream()
                .filter(one ->
                        Long.toString(one.id()).equals(wanted) || one.path().endsWith("/" + wanted))
                .findFirst()
                .orElseThrow(() -> ApiException.of(404, "Not Found"));
        var runs = newestFirst(call.repo()).stream()
                .filter(run -> run.workflow.equals(workflow))
                .toList();
        return runs(call, runs);
    }

    private static List<WorkflowRun> newestFirst(Repo repo) {
        return repo.workflowRuns.values().stream()
                .sorted(Comparator.comparingLong((WorkflowRun run) -> run.id).reversed())
                .toList();
    }

    private Answer runs(Call call, List<WorkflowRun> all) {
        var wanted = all.stream()
                .filter(run -> is(call, "branch", run.headBranch))
                .filter(run -> is(call, "event", run.event))
                .filter(run -> is(call, "head_sha", run.headSha))
                .filter(run -> is(call, "actor", run.actor.login()))
                .filter(run -> is(call, "check_suite_id", Long.toString(run.checkSuiteId)))
                .filter(run -> is(call, "status", "completed")
                        || is(call, "status", run.latest().conclusion()))
                .toList();
        return desk.pages()
                .counted(
                        call,
                        "workflow_runs",
                        wanted,
                        run -> desk.render().workflows.run(call.repo(), run, run.latest()));
    }

    private static boolean is(Call call, String parameter, String value) {
        return call.query(parameter).map(value::equals).orElse(true);
    }

    private static WorkflowRun find(Call call) {
        var run = call.repo().workflowRuns.get(call.id("run_id"));
        if (run == null) {
            throw ApiException.of(404, "Not Found");
        }
        return run;
    }

    /** The attempt that the path names, the latest when it names none. */
    private static Attempt attempt(Call call) {
        var run = find(call);
        if (call.path("attempt_number").isEmpty()) {
            return run.latest();
        }
        long number = call.id("attempt_number");
        return run.attempts.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> ApiException.of(404, "Not Found"));
    }

    Answer run(Call call) {
        return Answer.ok(desk.render().workflows.run(call.repo(), find(call), attempt(call)));
    }

    Answer jobs(Call call) {
        var run = find(call);
        boolean all = call.query("filter").orElse("latest").equals("all");
        var attempts = all ? run.attempts : List.of(attempt(call));
        var jobs = new ArrayList<Placed>();
        attempts.forEach(attempt -> attempt.jobs().forEach(job -> jobs.add(new Placed(run, attempt, job))));
        return desk.pages().counted(call, "jobs", jobs, placed -> job(call, placed));
    }

    private Object job(Call call, Placed placed) {
        return desk.render().workflows.job(call.repo(), placed.run(), placed.attempt(), placed.job());
    }

    private static Placed placed(Call call) {
        long id = call.id("job_id");
        for (var run : call.repo().workflowRuns.values()) {
            for (var attempt : run.attempts) {
                for (var job : attempt.jobs()) {
                    if (job.id() == id) {
                        return new Placed(run, attempt, job);
                    }
                }
            }
        }
        throw ApiException.of(404, "Not Found");
    }

    Answer job(Call call) {
        return Answer.ok(job(call, placed(call)));
    }

    Answer jobLogs(Call call) {
        var placed = placed(call);
        String text = WorkflowLogs.text(placed.attempt(), placed.job());
        return downloads.redirect(Answer.text("text/plain; charset=utf-8", text));
    }

    Answer logs(Call call) {
        return downloads.redirect(Answer.of(200, "application/zip", WorkflowLogs.zip(attempt(call))));
    }
}
