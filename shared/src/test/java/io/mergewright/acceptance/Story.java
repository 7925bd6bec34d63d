package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * One pull request from its first commit to its end, made up by chance. Models of files are changed, and each state is committed; so it is
 * known what was done with every suggestion, whatever the commits look like.
 */
final class Story {
    private static final String BOT = "mergewright[bot] <4711+mergewright[bot]@users.noreply.github.com>";

    final BareRepository repository;
    final Random random;
    final Cast cast;
    final List<Told> told = new ArrayList<>();
    final List<String> heads = new ArrayList<>();
    final List<Consumer<Tree>> drift = new ArrayList<>();
    /** What the pull request changed since it was shown, commit by commit. */
    private final List<Step> steps = new ArrayList<>();
    /** The other branch after each of its changes. */
    private final List<String> baseTips = new ArrayList<>();

    private int synced;
    private int pushedSteps;
    Tree base = new Tree();
    Tree branch = new Tree();
    Tree shownTree = new Tree();
    String baseTip = "";
    String head = "";
    String shown = "";

    private record Step(Tree tree, BareRepository.Draft draft) {}

    Story(BareRepository repository, SiteBook book, Random random) {
        this.repository = repository;
        this.random = random;
        cast = new Cast(book, random);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The commits up to the review. */
    void open() {
        base = cast.base();
        baseTip = repository.commit(base.texts(), List.of(), "Begin");
        baseTips.add(baseTip);
        branch = base.copy();
        cast.begin(branch);
        steps.add(new Step(branch.copy(), repository.draft("Start the work")));
        head = repository.commit(branch.texts(), List.of(baseTip), steps.get(0).draft());
        cast.goOn(branch);
        commit("Go on");
        shown = head;
        shownTree = branch.copy();
        heads.clear();
    }

    void commit(String message) {
        commit(repository.draft(message));
    }

    void commit(BareRepository.Draft draft) {
        steps.add(new Step(branch.copy(), draft));
        head = repository.commit(branch.texts(), List.of(head), draft);
    }

    /** As the host's button does it, with a message that people may edit. */
    void commitByButton(boolean batch, String path) {
        var title = batch ? "Apply suggestions from code review" : "Update " + path;
        var edited = chance(0.3) ? "Take what the review says\n\nIt is right." : title;
        commit(repository.draftOfButton(edited + "\n\nCo-authored-by: " + BOT + "\n"));
    }

    void push() {
        if (pushedSteps < steps.size()) {
            heads.add(head);
            pushedSteps = steps.size();
        }
    }

    /** The branch to merge into goes on. */
    void advanceBase(Consumer<Tree> change) {
        drift.add(change);
        change.accept(base);
        baseTip = repository.commit(base.texts(), List.of(baseTip), "Work of others " + drift.size());
        baseTips.add(baseTip);
    }

    private void sync(Tree tree) {
        drift.subList(synced, drift.size()).forEach(change -> change.accept(tree));
    }

    /** Merges the other branch into this one. */
    void mergeBase() {
        sync(branch);
        synced = drift.size();
        var draft = repository.draft("Merge branch 'main'");
        steps.add(new Step(branch.copy(), draft));
        head = repository.commit(branch.texts(), List.of(head, baseTip), draft);
    }

    /** Moves all commits onto the tip of the other branch. */
    void rebase() {
        head = replayed();
        steps.forEach(step -> sync(step.tree()));
        sync(branch);
        synced = drift.size();
        pushedSteps = 0;
    }

    private String replayed() {
        var tip = baseTip;
        for (Step step : steps) {
            var tree = step.tree().copy();
            sync(tree);
            tip = repository.commit(tree.texts(), List.of(tip), step.draft());
        }
        return tip;
    }

    /** Makes one commit of all of them. */
    void squashOwn() {
        var draft = repository.draft("All of it");
        head = repository.commit(branch.texts(), List.of(baseTips.get(synced)), draft);
        steps.clear();
        steps.add(new Step(branch.copy(), draft));
        pushedSteps = 0;
    }

    /** How the host merges; the last commit that it makes. */
    String merge(int how) {
        var result = branch.copy();
        sync(result);
        branch = result;
        return switch (how) {
            case 0 -> repository.commit(result.texts(), List.of(baseTip), "All of it (#7)");
            case 1 -> repository.commit(result.texts(), List.of(baseTip, head), "Merge pull request #7");
            default -> replayed();
        };
    }
}
