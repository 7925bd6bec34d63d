package io.mergewright.acceptance;

import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import java.util.List;

/**
 * Says what people did with the suggestions on one pull request. Files are compared, as they were shown and as they are now, so that
 * squashing, rebasing and forced pushes do no harm; what messages say counts only where the content agrees. Start reading here.
 *
 * <p>Ask at each push, and at the merge for good. Every question has an answer: what is missing, damaged or too large gives
 * {@link Acceptance.CannotTell}. For one evaluation of one pull request; not thread-safe.
 */
public final class AcceptanceDetector {
    private final GitRepository repository;
    private final CoAuthor bot;
    private final PullRequest pullRequest;
    private final FileTexts files;

    /**
     * @param repository has the commits of the pull request, also former ones as far as they are still kept
     * @param bot how the host names us in commits of its button
     */
    public AcceptanceDetector(GitRepository repository, CoAuthor bot, PullRequest pullRequest) {
        this.repository = repository;
        this.bot = bot;
        this.pullRequest = pullRequest;
        files = new FileTexts(repository);
    }

    /** What became of {@code suggestion} until now. */
    public Verdict judge(ShownSuggestion suggestion, Facts facts) {
        var precedence = new Precedence(observe(suggestion), facts, pullRequest);
        var answer = precedence.answer();
        return new Verdict(suggestion.id(), suggestion.fingerprint(), answer, precedence.notes(answer));
    }

    private Observation observe(ShownSuggestion suggestion) {
        boolean proposes = suggestion.parts().stream().anyMatch(Part.Change.class::isInstance);
        try {
            return observe(suggestion, proposes);
        } catch (GitException e) {
            var nothing = new Journey(List.of(), List.of(), List.of());
            return new Observation(List.of(new Fate.Unknown(String.valueOf(e.getMessage()))), proposes, nothing);
        }
    }

    private Observation observe(ShownSuggestion suggestion, boolean proposes) {
        var bases = new Bases(repository);
        var tip = bases.tip(pullRequest);
        var baseFiles = new BaseFiles(files, bases, tip);
        var parts = suggestion.parts().stream()
                .filter(part -> !proposes || part instanceof Part.Change)
                .map(part -> new PartComparison(files, baseFiles, suggestion.commit(), part))
                .toList();
        var log = new PullRequestLog(repository, files, bases, pullRequest, tip);
        var journey = log.journey(suggestion, proposes ? parts : List.of(), bot);
        var fates = parts.stream().map(part -> fate(part, journey)).toList();
        return new Observation(fates, proposes, journey);
    }

    /** What the author had applied before the other branch made the same change stays the author's. */
    private Fate fate(PartComparison part, Journey journey) {
        var fate = part.in(commit());
        return fate instanceof Fate.ByBase && journey.wasApplied() ? part.inWithoutDrift(commit()) : fate;
    }

    /** The tree that counts. */
    private String commit() {
        return pullRequest instanceof PullRequest.Merged merged ? merged.result() : pullRequest.head();
    }
}
