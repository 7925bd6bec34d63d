package io.mergewright.simulator.graphql;

import io.mergewright.simulator.model.Ids;
import io.mergewright.simulator.model.IssueComment;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Remark;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.ReviewThread;
import io.mergewright.simulator.model.Token;
import io.mergewright.simulator.model.World;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds nodes by their global id, as far as the token may see them. */
final class Nodes {
    private final World world;
    private final Token token;

    Nodes(World world, Token token) {
        this.world = world;
        this.token = token;
    }

    Token token() {
        return token;
    }

    World world() {
        return world;
    }

    @Nullable
    Repo repository(String owner, String name) {
        String fullName = owner + "/" + name;
        var repo = world.repo(fullName).or(() -> world.renamed(fullName)).filter(this::visible);
        return repo.orElseThrow(() ->
                new QueryFailure("NOT_FOUND", "Could not resolve to a Repository with the name '" + fullName + "'."));
    }

    private boolean visible(Repo repo) {
        return token.covers(repo) || !repo.isPrivate;
    }

    /** A permission is needed where the node lives, as every resource of REST needs it. */
    void need(Repo repo, String permission, String access) {
        if (!token.covers(repo) || !token.grants(permission, access)) {
            throw new QueryFailure("FORBIDDEN", "Resource not accessible by integration");
        }
    }

    Object node(String id) {
        return pulls().<Object>flatMap(Nodes::parts)
                .filter(part -> id.equals(id(part)))
                .findFirst()
                .orElseThrow(() -> new QueryFailure(
                        "NOT_FOUND", "Could not resolve to a node with the global id of '" + id + "'"));
    }

    ReviewThread thread(String id) {
        return found(id, ReviewThread.class, "PullRequestReviewThread");
    }

    Remark remark(String id) {
        return found(id, Remark.class, "Minimizable");
    }

    private <T> T found(String id, Class<T> type, String name) {
        return Optional.of(node(id))
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new QueryFailure(
                        "NOT_FOUND", "Could not resolve to " + name + " node with the global id of '" + id + "'."));
    }

    private Stream<Pull> pulls() {
        return world.pulls().stream().filter(pull -> visible(pull.base));
    }

    private static Stream<Object> parts(Pull pull) {
        return Stream.of(
                        Stream.of(pull, pull.base),
                        pull.threads.stream(),
                        pull.comments.stream(),
                        pull.reviewComments().stream())
                .flatMap(part -> part);
    }

    /** The global id of anything that is a node. */
    static String id(Object node) {
        if (node instanceof Pull pull) {
            return Ids.node("PR", pull.id);
        }
        if (node instanceof Repo repo) {
            return Ids.node("R", repo.id);
        }
        if (node instanceof ReviewThread thread) {
            return thread.nodeId();
        }
        if (node instanceof Remark remark) {
            return Ids.node(remark instanceof IssueComment ? "IC" : "PRRC", remark.id);
        }
        return "";
    }
}
