package io.mergewright.server;

import io.mergewright.simulator.SimulatedChecks.CheckState;
import io.mergewright.simulator.SimulatedPullRequest;
import io.mergewright.simulator.SimulatedPullRequest.CommentState;
import io.mergewright.simulator.SimulatedPullRequest.ReviewState;
import io.mergewright.simulator.SimulatedRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts, pull request by pull request, what was reviewed, and what was not or more than once. Not thread-safe. */
final class ReviewCounts {
    private static final String CHECK = "Mergewright review";
    private static final Pattern MARK = Pattern.compile("<!-- mergewright:finding ([0-9a-f]{16}) -->");

    private final String bot;
    private final List<String> problems = new ArrayList<>();
    private int reviewed;
    private int notReviewed;
    private int twice;
    private int duplicates;
    private int unsaid;

    ReviewCounts(String bot) {
        this.bot = bot;
    }

    /** @param defects that its newest head has, each of which asks for one comment */
    void add(SimulatedRepository repository, SimulatedPullRequest pull, int defects) {
        String name = repository.fullName() + "#" + pull.number();
        String head = pull.headSha();
        Map<String, Integer> byHead = new HashMap<>();
        pull.reviews().stream()
                .filter(review -> review.author().equals(bot))
                .map(ReviewState::commitId)
                .forEach(commit -> byHead.merge(commit, 1, Integer::sum));
        reviewed += byHead.size();
        byHead.forEach((commit, reviews) -> {
            if (reviews > 1) {
                twice++;
                problems.add("%s: %d reviews of %s".formatted(name, reviews, commit));
            }
        });
        List<CheckState> checks = repository.checks().at(head).stream()
                .filter(check -> check.name().equals(CHECK))
                .toList();
        if (checks.size() > 1) {
            twice++;
            problems.add("%s: %d check runs at %s".formatted(name, checks.size(), head));
        }
        boolean completed = checks.stream().anyMatch(check -> check.status().equals("completed"));
        if (!completed || !byHead.containsKey(head)) {
            notReviewed++;
            problems.add("%s: %s is not reviewed: %d reviews of it, checks %s"
                    .formatted(name, head, byHead.getOrDefault(head, 0), checks));
        }
        comments(name, pull, defects);
    }

    private void comments(String name, SimulatedPullRequest pull, int defects) {
        Map<String, Integer> byMark = new HashMap<>();
        for (CommentState comment : pull.reviewComments()) {
            Matcher mark = MARK.matcher(comment.body());
            if (comment.author().equals(bot) && mark.find()) {
                byMark.merge(mark.group(1), 1, Integer::sum);
            }
        }
        byMark.forEach((mark, times) -> {
            if (times > 1) {
                duplicates += times - 1;
                problems.add("%s: finding %s is commented %d times".formatted(name, mark, times));
            }
        });
        if (byMark.size() < defects) {
            unsaid += defects - byMark.size();
            problems.add("%s: %d defects, %d comments".formatted(name, defects, byMark.size()));
        }
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    int reviewed() {
        return reviewed;
    }

    int notReviewed() {
        return notReviewed;
    }

    int twice() {
        return twice;
    }

    int duplicates() {
        return duplicates;
    }

    /** Defects of newest heads that nobody was told of. */
    int unsaid() {
        return unsaid;
    }
}
