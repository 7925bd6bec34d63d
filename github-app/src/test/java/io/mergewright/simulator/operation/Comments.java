package io.mergewright.simulator.operation;

import io.mergewright.simulator.hooks.Notice;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.App;
import io.mergewright.simulator.model.IssueComment;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Remark;
import io.mergewright.simulator.model.Remark.Reaction;
import io.mergewright.simulator.render.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comments in the conversation, and reactions to comments of both kinds. */
public final class Comments {
    private final Stage stage;

    Comments(Stage stage) {
        this.stage = stage;
    }

    /** The app is the one through which the comment comes, null when a person writes it. */
    public IssueComment create(Pull pull, Account author, String body, @Nullable App app) {
        Reviews.checkBody(body);
        var comment = new IssueComment(
                stage.world().ids.next(), pull, author, body, app, stage.world().now());
        pull.comments.add(comment);
        tell(comment, "created", author, Map.of());
        return comment;
    }

    public void edit(IssueComment comment, Account actor, String body) {
        Reviews.checkBody(body);
        var changes = Json.object("body", Json.object("from", comment.body));
        comment.body = body;
        comment.updatedAt = stage.world().now();
        tell(comment, "edited", actor, Json.object("changes", changes));
    }

    public void delete(IssueComment comment, Account actor) {
        comment.pull.comments.remove(comment);
        tell(comment, "deleted", actor, Map.of());
    }

    /** Reacts; no webhook tells of it. The same reaction again changes nothing. */
    public Reaction react(Remark remark, Account user, String content) {
        return remark.reactions.stream()
                .filter(one -> one.user().equals(user) && one.content().equals(content))
                .findFirst()
                .orElseGet(() -> {
                    var reaction = new Reaction(
                            stage.world().ids.next(),
                            user,
                            content,
                            stage.world().now());
                    remark.reactions.add(reaction);
                    return reaction;
                });
    }

    private void tell(IssueComment comment, String action, Account actor, Map<String, Object> more) {
        var fields = Json.object(
                "issue", stage.render().pulls.issue(comment.pull),
                "comment", stage.render().remarks.issueComment(comment));
        fields.putAll(more);
        stage.hooks().send(comment.pull.base, Notice.of("issue_comment", action, actor, fields));
    }
}
