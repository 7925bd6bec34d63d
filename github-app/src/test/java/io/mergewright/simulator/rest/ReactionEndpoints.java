package io.mergewright.simulator.rest;

import io.mergewright.simulator.model.Remark;
import io.mergewright.simulator.operation.ApiException;
import io.mergewright.simulator.render.RemarkJson;

/** Reactions to comments of both kinds. */
final class ReactionEndpoints {
    private final Desk desk;

    ReactionEndpoints(Desk desk) {
        this.desk = desk;
    }

    Answer ofReviewComment(Call call) {
        return list(call, ReviewCommentEndpoints.find(call));
    }

    Answer ofIssueComment(Call call) {
        return list(call, IssueEndpoints.find(call));
    }

    Answer toReviewComment(Call call) {
        return create(call, ReviewCommentEndpoints.find(call));
    }

    Answer toIssueComment(Call call) {
        return create(call, IssueEndpoints.find(call));
    }

    private Answer list(Call call, Remark remark) {
        var wanted = remark.reactions.stream()
                .filter(one -> call.query("content").map(one.content()::equals).orElse(true))
                .toList();
        return desk.pages().list(call, wanted, desk.render().remarks::reaction);
    }

    private Answer create(Call call, Remark remark) {
        String content = call.required("Reaction", "content");
        if (!RemarkJson.CONTENTS.contains(content)) {
            throw ApiException.invalid("Reaction", "content", "content is not a valid reaction");
        }
        int before = remark.reactions.size();
        var reaction = desk.operations().comments.react(remark, call.actor(), content);
        var body = desk.render().remarks.reaction(reaction);
        return remark.reactions.size() > before ? Answer.created(body) : Answer.ok(body);
    }
}
