package io.mergewright.simulator.rest;

import io.mergewright.simulator.model.CheckRun;
import io.mergewright.simulator.operation.ApiException;
import java.util.List;

/** Check runs. Only the app that made a run may change it. */
final class CheckRunEndpoints {
    private final Desk desk;

    CheckRunEndpoints(Desk desk) {
        this.desk = desk;
    }

    Answer create(Call call) {
        String name = call.required("CheckRun", "name");
        String sha = call.repo().git.commitOf(call.required("CheckRun", "head_sha"));
        if (sha == null) {
            throw ApiException.of(422, "No commit found for SHA: " + call.text("head_sha"));
        }
        var patch = new CheckRunPatch(call.body(), desk.world().now());
        patch.check();
        var run = desk.operations().checks.create(call.repo(), call.app(), sha, name);
        patch.apply(run);
        desk.operations().checks.tell(call.repo(), run, "created");
        return Answer.created(desk.render().checks.run(call.repo(), run));
    }

    Answer update(Call call) {
        var run = find(call);
        if (!run.suite.app.equals(call.app())) {
            throw ApiException.of(
                    403,
                    "Invalid app_id `" + call.app().id + "` - check run can only be modified by the"
                            + " GitHub App that created it.");
        }
        var patch = new CheckRunPatch(call.body(), desk.world().now());
        patch.check();
        boolean before = run.status.equals("completed");
        patch.apply(run);
        if (!before && run.status.equals("completed")) {
            desk.operations().checks.tell(call.repo(), run, "completed");
        }
        return get(call);
    }

    private static CheckRun find(Call call) {
        var run = call.repo().checkRuns.get(call.id("check_run_id"));
        if (run == null) {
            throw ApiException.of(404, "Not Found");
        }
        return run;
    }

    Answer get(Call call) {
        return Answer.ok(desk.render().checks.run(call.repo(), find(call)));
    }

    Answer annotations(Call call) {
        return desk.pages().list(call, find(call).annotations, annotation -> annotation);
    }

    Answer ofCommit(Call call) {
        String sha = Desk.commit(call.repo(), call.path("ref"));
        boolean latest = call.query("filter").orElse("latest").equals("latest");
        var runs = call.repo().checkRuns.values().stream()
                .filter(run -> run.suite.headSha.equals(sha))
                .filter(run -> call.query("check_name").map(run.name::equals).orElse(true))
                .filter(run -> call.query("status").map(run.status::equals).orElse(true))
                .filter(run -> !latest || newest(call, run))
                .filter(run -> call.query("app_id")
                        .map(id -> id.equals(Long.toString(run.suite.app.id)))
                        .orElse(true))
                .toList();
        return desk.pages()
                .counted(call, "check_runs", runs, run -> desk.render().checks.run(call.repo(), run));
    }

    private static boolean newest(Call call, CheckRun run) {
        List<CheckRun> same = call.repo().checkRuns.values().stream()
                .filter(other -> other.suite.equals(run.suite) && other.name.equals(run.name))
                .toList();
        return same.get(same.size() - 1).equals(run);
    }
}
