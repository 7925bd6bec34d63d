package io.mergewright.acceptance;

import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.context.git.LoggedCommit;
import io.mergewright.core.RepositoryPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commits that a pull request has had since a suggestion was shown, also those that a force push took away. */
final class PullRequestLog {
    /** Of more heads only the newest are looked at. */
    static final int MOST_HEADS = 50;

    private final GitRepository repository;
    private final FileTexts files;
    private final Bases bases;
    private final PullRequest pullRequest;
    private final String tip;

    PullRequestLog(GitRepository repository, FileTexts files, Bases bases, PullRequest pullRequest, String tip) {
        this.repository = repository;
        this.files = files;
        this.bases = bases;
        this.pullRequest = pullRequest;
        this.tip = tip;
    }

    /** What the commits did with the suggestion. */
    Journey journey(ShownSuggestion suggestion, List<PartComparison> changes, CoAuthor bot) {
        List<String> notes = new ArrayList<>();
        List<String> applied = new ArrayList<>();
        List<String> byButton = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (LoggedCommit commit : changes.isEmpty() ? List.<LoggedCommit>of() : since(suggestion.commit(), notes)) {
            if (touches(commit, paths(suggestion)) && brings(commit, changes, known)) {
                applied.add(commit.id());
                if (bot.isNamedIn(commit.message())) {
                    byButton.add(commit.id());
                }
            }
        }
        return new Journey(applied, byButton, notes);
    }

    private Collection<LoggedCommit> since(String shown, List<String> notes) {
        Map<String, LoggedCommit> commits = new LinkedHashMap<>();
        var heads = pullRequest.heads();
        for (String head : heads.subList(Math.max(0, heads.size() - MOST_HEADS), heads.size())) {
            try {
                List<String> without = new ArrayList<>(List.of(shown));
                bases.of(head, tip).ifPresent(without::add);
                repository.log(without, head).forEach(commit -> commits.putIfAbsent(commit.id(), commit));
            } catch (GitException e) {
                notes.add("commits up to %s were not looked at: %s".formatted(head, e.getMessage()));
            }
        }
        return commits.values();
    }

    private Set<RepositoryPath> paths(ShownSuggestion suggestion) {
        Set<RepositoryPath> paths = new HashSet<>();
        for (Part part : suggestion.parts()) {
            if (RepositoryPath.problem(part.anchor().path()).isEmpty()) {
                var path = new RepositoryPath(part.anchor().path());
                paths.add(path);
                var renamed =
                        files.changes(suggestion.commit(), pullRequest.head()).renamed();
                paths.add(renamed.getOrDefault(path, path));
            }
        }
        return paths;
    }

    private boolean touches(LoggedCommit commit, Set<RepositoryPath> paths) {
        if (commit.parents().size() != 1) {
            return false;
        }
        var parent = commit.parents().get(0);
        return paths.stream()
                .anyMatch(path -> !files.objectAt(commit.id(), path).equals(files.objectAt(parent, path)));
    }

    /** Whether the commit has it and its parent has not; {@code known} are commits that have it. */
    private static boolean brings(LoggedCommit commit, List<PartComparison> changes, Set<String> known) {
        if (!isIn(commit.id(), changes)) {
            return false;
        }
        known.add(commit.id());
        var parent = commit.parents().get(0);
        return !known.contains(parent) && !isIn(parent, changes);
    }

    private static boolean isIn(String commit, List<PartComparison> changes) {
        return changes.stream().allMatch(change -> change.in(commit) instanceof Fate.Exact);
    }
}
