package io.mergewright.simulator.operation;

import io.mergewright.simulator.git.NewCommit;
import io.mergewright.simulator.git.Person;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Permission;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.ReviewComment;
import io.mergewright.simulator.model.ReviewThread.Place;
import io.mergewright.simulator.model.ReviewThread.Side;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "Commit suggestion": applies what comments suggest, one or several in one commit, and resolves their threads. */
public final class Suggestions {
    private final Stage stage;
    private final Branches branches;
    private final Reviews reviews;

    Suggestions(Stage stage, Branches branches, Reviews reviews) {
        this.stage = stage;
        this.branches = branches;
        this.reviews = reviews;
    }

    /** Without a message the commit gets the one that GitHub proposes; the trailers come in any case. */
    public String apply(List<ReviewComment> comments, Account actor, @Nullable String message) {
        var pull = comments.get(0).thread.pull;
        Repo head = pull.head;
        if (head == null || head.deleted || !pull.open()) {
            throw new RefusedException("the pull request is closed, or its branch is gone");
        }
        checkWrites(pull, head, actor);
        comments.forEach(Suggestions::checkApplies);
        String commit = head.git.commit(new NewCommit(
                head.git.treeWith(pull.headSha, files(pull, comments)),
                List.of(pull.headSha),
                message(comments, actor, message),
                Person.of(actor),
                Person.WEB_FLOW,
                stage.world().now()));
        branches.move(head, pull.headRef, commit, actor);
        comments.forEach(comment -> reviews.resolve(comment.thread, actor, true));
        return commit;
    }

    private static void checkWrites(Pull pull, Repo head, Account actor) {
        boolean own = head.permissionOf(actor).atLeast(Permission.WRITE);
        boolean maintains =
                pull.maintainerCanModify && pull.base.permissionOf(actor).atLeast(Permission.WRITE);
        if (!own && !maintains) {
            throw new RefusedException(actor.login() + " may not push to " + head.fullName());
        }
    }

    private static void checkApplies(ReviewComment comment) {
        if (comment.thread.outdated || comment.thread.place == null) {
            throw new RefusedException("Outdated suggestions cannot be applied.");
        }
        if (comment.thread.resolved) {
            throw new RefusedException("Suggestions cannot be applied on resolved conversations.");
        }
        if (comment.thread.anchor.side() == Side.LEFT || comment.thread.anchor.startSide() == Side.LEFT) {
            throw new RefusedException("Suggestions cannot be applied on deleted lines.");
        }
        if (SuggestionBlock.of(comment.body).isEmpty()) {
            throw new RefusedException("the comment suggests nothing");
        }
    }

    private static Map<String, byte @Nullable []> files(Pull pull, List<ReviewComment> comments) {
        var files = new LinkedHashMap<String, byte @Nullable []>();
        var lastFirst = new ArrayList<>(comments);
        lastFirst.sort(Comparator.comparing(Suggestions::lastLine).reversed());
        for (var comment : lastFirst) {
            String path = comment.thread.anchor.path();
            byte[] before = files.containsKey(path) ? files.get(path) : pull.base.git.read(pull.headSha, path);
            if (before == null) {
                throw new RefusedException("no such file any more: " + path);
            }
            files.put(path, replace(before, comment));
        }
        return files;
    }

    private static int lastLine(ReviewComment comment) {
        Place place = comment.thread.place;
        return place == null ? 0 : place.line();
    }

    private static byte[] replace(byte[] before, ReviewComment comment) {
        Place place = comment.thread.place;
        if (place == null) {
            throw new RefusedException("Outdated suggestions cannot be applied.");
        }
        String text = new String(before, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
        int first = place.startLine() == null ? place.line() : place.startLine();
        String old = lines.get(place.line() - 1);
        String suggested =
                SuggestionBlock.of(comment.body).map(SuggestionBlock::text).orElse("");
        String bytes = new String(suggested.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        lines.subList(first - 1, place.line()).clear();
        lines.add(first - 1, sameEnds(bytes, old));
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Lines end as the replaced ones do; a file without a line end at its end stays so. */
    private static String sameEnds(String suggested, String old) {
        String text = old.endsWith("\r\n") ? suggested.replace("\n", "\r\n") : suggested;
        return old.endsWith("\n") || text.isEmpty() ? text : text.substring(0, text.length() - 1);
    }

    private static String message(List<ReviewComment> comments, Account actor, @Nullable String given) {
        String usual = comments.size() == 1
                ? "Update " + comments.get(0).thread.anchor.path()
                : "Apply suggestions from code review";
        var suggesters = new LinkedHashSet<Account>();
        comments.forEach(comment -> suggesters.add(comment.author));
        suggesters.remove(actor);
        var message = new StringBuilder(given == null ? usual : given);
        if (!suggesters.isEmpty()) {
            message.append('\n');
        }
        suggesters.forEach(who -> message.append("\nCo-authored-by: %s <%s>".formatted(who.login(), who.noReply())));
        return message.toString();
    }
}
