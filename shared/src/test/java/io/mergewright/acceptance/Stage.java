package io.mergewright.acceptance;

import io.mergewright.context.git.GitRepository;
import io.mergewright.core.Fingerprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A little repository with a pull request on which suggestions are shown. */
final class Stage implements AutoCloseable {
    static final CoAuthor BOT = new CoAuthor("mergewright[bot]", "4711+mergewright[bot]@users.noreply.github.com");
    static final String TRAILER =
            "\n\nCo-authored-by: mergewright[bot] <4711+Mergewright[bot]@users.noreply.github.com>\n";
    static final String PATH = "src/Cart.java";

    final BareRepository written;
    final String base;
    private final List<String> heads = new ArrayList<>();
    private final List<BareRepository.Draft> drafts = new ArrayList<>();
    private String shown = "";
    private String baseTip;

    Stage(Path folder) {
        written = new BareRepository(folder.resolve("repository.git"));
        base = written.commit(Map.of("README", "A shop\n"), List.of(), "Begin");
        baseTip = base;
    }

    /** Another beginning, which has a file already. */
    Stage onBase(String path, String text) {
        baseTip = written.commit(files(path, text), List.of(base), "Begin with it");
        return this;
    }

    Stage shown(String text) {
        return shown(Map.of(PATH, text));
    }

    Stage shown(Map<String, String> files) {
        drafts.add(written.draft("Work"));
        shown = written.commit(files, List.of(baseTip), drafts.get(0));
        heads.add(shown);
        return this;
    }

    Stage then(String text) {
        return then(Map.of(PATH, text), "More work");
    }

    Stage then(Map<String, String> files, String message) {
        drafts.add(written.draft(message));
        heads.add(written.commit(files, List.of(head()), drafts.get(drafts.size() - 1)));
        return this;
    }

    /** The branch to merge into goes on. */
    Stage baseBecomes(String path, String text) {
        baseTip = written.commit(files(path, text), List.of(baseTip), "Work of others");
        return this;
    }

    Stage mergesFile(String path, String text, String message) {
        heads.add(written.commit(files(path, text), List.of(head(), baseTip), message));
        return this;
    }

    Stage rebasedFile(String path, String text) {
        heads.add(written.commit(files(path, text), List.of(baseTip), "Work"));
        return this;
    }

    private static Map<String, String> files(String path, String text) {
        return Map.of("README", "A shop\n", path, text);
    }

    String head() {
        return heads.get(heads.size() - 1);
    }

    String baseTip() {
        return baseTip;
    }

    PullRequest open() {
        return new PullRequest.Open(heads, baseTip);
    }

    PullRequest closed() {
        return new PullRequest.Closed(heads, baseTip);
    }

    PullRequest squashed(String text) {
        return squashedFile(PATH, text);
    }

    PullRequest squashedFile(String path, String text) {
        var result = written.commit(files(path, text), List.of(baseTip), "Work (#7)");
        return new PullRequest.Merged(heads, base, result);
    }

    /** The two commits of the pull request, made anew on the tip of the other branch. */
    PullRequest replayedFile(String path, String first, String second) {
        var one = written.commit(files(path, first), List.of(baseTip), drafts.get(0));
        var result = written.commit(files(path, second), List.of(one), drafts.get(1));
        return new PullRequest.Merged(heads, base, result);
    }

    ShownSuggestion suggestion(Part... parts) {
        return new ShownSuggestion("s1", Fingerprint.of(List.of("s1")), shown, List.of(parts));
    }

    static Part change(int firstLine, String anchor, String replacement) {
        return change(PATH, firstLine, anchor, replacement);
    }

    /** Texts of several lines; no replacement deletes. */
    static Part change(String path, int firstLine, String anchor, String replacement) {
        var by = replacement.isEmpty() ? List.<String>of() : Arrays.asList(replacement.split("\n", -1));
        return new Part.Change(Anchor.of(path, firstLine, Arrays.asList(anchor.split("\n", -1))), by);
    }

    Verdict judge(PullRequest pullRequest, Facts facts, Part... parts) {
        return judge(pullRequest, facts, suggestion(parts));
    }

    Verdict judge(PullRequest pullRequest, Facts facts, ShownSuggestion suggestion) {
        try (var repository = GitRepository.open(written.folder())) {
            return new AcceptanceDetector(repository, BOT, pullRequest).judge(suggestion, facts);
        }
    }

    /** What became of it while the pull request is open and nobody said anything. */
    Acceptance judge(Part... parts) {
        return judge(open(), Facts.NONE, parts).acceptance();
    }

    @Override
    public void close() {
        written.close();
    }
}
