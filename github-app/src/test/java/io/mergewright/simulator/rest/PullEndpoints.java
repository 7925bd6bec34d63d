package io.mergewright.simulator.rest;

import io.mergewright.simulator.git.FileDiff;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.operation.ApiException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Pull requests and what they change. */
final class PullEndpoints {
    private static final int MOST_FILES = 3000;
    private static final int MOST_COMMITS = 250;
    private static final int MOST_FILES_IN_DIFF = 300;
    private static final int MOST_LINES_IN_DIFF = 20_000;
    private static final int MOST_BYTES_IN_DIFF = 1_000_000;

    private final Desk desk;

    PullEndpoints(Desk desk) {
        this.desk = desk;
    }

    static Pull find(Call call) {
        var pull = call.repo().pulls.get((int) call.id("pull_number"));
        if (pull == null) {
            throw ApiException.of(404, "Not Found");
        }
        return pull;
    }

    Answer list(Call call) {
        String state = call.query("state").orElse("open");
        var direction = Comparator.comparingInt((Pull pull) -> pull.number);
        boolean ascending = call.query("direction").orElse("desc").equals("asc");
        var pulls = call.repo().pulls.values().stream()
                .filter(pull -> state.equals("all") || pull.open() == state.equals("open"))
                .filter(pull ->
                        call.query("head").map(head -> head.equals(label(pull))).orElse(true))
                .filter(pull -> call.query("base").map(pull.baseRef::equals).orElse(true))
                .sorted(ascending ? direction : direction.reversed())
                .toList();
        return desk.pages().list(call, pulls, desk.render().pulls::simple);
    }

    private static String label(Pull pull) {
        return pull.headOwner.login() + ":" + pull.headRef;
    }

    Answer get(Call call) {
        var pull = find(call);
        if (call.request().accepts("diff")) {
            return diff(pull.files());
        }
        return Answer.ok(desk.render().pulls.full(pull));
    }

    static Answer diff(List<FileDiff> files) {
        if (files.size() > MOST_FILES_IN_DIFF) {
            throw tooLarge("files (" + MOST_FILES_IN_DIFF + ")");
        }
        String text = files.stream().map(FileDiff::text).collect(Collectors.joining());
        if (text.lines().count() > MOST_LINES_IN_DIFF || text.length() > MOST_BYTES_IN_DIFF) {
            throw tooLarge("lines (" + MOST_LINES_IN_DIFF + ")");
        }
        return Answer.text("application/vnd.github.diff; charset=utf-8", text);
    }

    private static ApiException tooLarge(String what) {
        return ApiException.of(
                406,
                "Sorry, the diff exceeded the maximum number of " + what + ". Consider using 'List pull requests files'"
                        + " API or locally cloning the repository instead.");
    }

    Answer files(Call call) {
        var pull = find(call);
        var files = pull.files();
        var first = files.subList(0, Math.min(MOST_FILES, files.size()));
        return desk.pages().list(call, first, file -> desk.render().commits.file(pull.base, pull.headSha, file));
    }

    Answer commits(Call call) {
        var pull = find(call);
        var commits = pull.commits();
        var first = commits.subList(0, Math.min(MOST_COMMITS, commits.size()));
        return desk.pages().list(call, first, sha -> desk.render().commits.of(pull.base, sha));
    }
}
