package io.mergewright.simulator.rest;

import io.mergewright.simulator.model.IssueComment;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.operation.ApiException;
import java.util.ArrayList;

/** The conversation and the labels of a pull request. Issues that are no pull requests do not exist here. */
final class IssueEndpoints {
    private final Desk desk;

    IssueEndpoints(Desk desk) {
        this.desk = desk;
    }

    private static Pull pull(Call call) {
        var pull = call.repo().pulls.get((int) call.id("issue_number"));
        if (pull == null) {
            throw ApiException.of(404, "Not Found");
        }
        return pull;
    }

    Answer get(Call call) {
        return Answer.ok(desk.render().pulls.issue(pull(call)));
    }

    Answer comments(Call call) {
        return desk.pages().list(call, pull(call).comments, desk.render().remarks::issueComment);
    }

    Answer comment(Call call) {
        String body = call.required("IssueComment", "body");
        var made = desk.operations().comments.create(pull(call), call.actor(), body, call.app());
        return Answer.created(desk.render().remarks.issueComment(made));
    }

    static IssueComment find(Call call) {
        long id = call.id("comment_id");
        return call.repo().pulls.values().stream()
                .flatMap(pull -> pull.comments.stream())
                .filter(comment -> comment.id == id)
                .findFirst()
                .orElseThrow(() -> ApiException.of(404, "Not Found"));
    }

    Answer getComment(Call call) {
        return Answer.ok(desk.render().remarks.issueComment(find(call)));
    }

    Answer editComment(Call call) {
        var comment = find(call);
        ReviewCommentEndpoints.checkOwn(call, comment.author);
        desk.operations().comments.edit(comment, call.actor(), call.required("IssueComment", "body"));
        return getComment(call);
    }

    Answer deleteComment(Call call) {
        desk.operations().comments.delete(find(call), call.actor());
        return Answer.empty();
    }

    Answer labels(Call call) {
        return Answer.ok(desk.render().pulls.labels(pull(call)));
    }

    Answer addLabels(Call call) {
        var names = new ArrayList<String>();
        var list = call.body().isArray() ? call.body() : call.body().path("labels");
        list.forEach(label -> names.add(
                label.isTextual() ? label.asText() : label.path("name").asText()));
        names.forEach(name -> desk.operations().pulls.label(pull(call), call.actor(), name));
        return labels(call);
    }

    Answer removeLabel(Call call) {
        if (!pull(call).labels.contains(call.path("name"))) {
            throw ApiException.of(404, "Label does not exist");
        }
        desk.operations().pulls.unlabel(pull(call), call.actor(), call.path("name"));
        return labels(call);
    }
}
