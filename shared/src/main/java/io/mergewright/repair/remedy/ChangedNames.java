package io.mergewright.repair.remedy;

import io.mergewright.context.Commit;
import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import io.mergewright.diff.HunkLine.Kind;
import io.mergewright.repair.source.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What changes did to names. Which were replaced by others: lines that were removed and those added in their place are compared word by word,
 * and where one word alone differs, it was renamed. Immutable.
 */
public final class ChangedNames {
    private static final Pattern WORDS =
            Pattern.compile("(?<=[\\p{L}\\p{Nd}_$])(?![\\p{L}\\p{Nd}_$])|(?<![\\p{L}\\p{Nd}_$])(?=[\\p{L}\\p{Nd}_$])");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}_$]*");
    private static final int MOST_WORDS = 200;
    private static final int MOST_PAIRS = 2_500;

    private final boolean known;
    private final Map<String, Set<String>> byOld = new HashMap<>();
    private final Set<String> addedLines = new HashSet<>();
    private final Set<String> removedNames = new HashSet<>();
    private final Set<String> addedNames = new HashSet<>();

    private ChangedNames(List<Commit> changes) {
        known = !changes.isEmpty();
        changes.forEach(commit -> commit.changes().files().forEach(this::read));
    }

    public static ChangedNames in(List<Commit> changes) {
        return new ChangedNames(changes);
    }

    /** What {@code name} is called now; empty when no change says so, or several say different things. */
    Optional<String> nowCalled(String name) {
        Set<String> now = byOld.getOrDefault(name, Set.of());
        return now.size() == 1 ? Optional.of(now.iterator().next()) : Optional.empty();
    }

    /** Whether the changes took {@code name} away somewhere and put it nowhere. */
    boolean isGone(String name) {
        return removedNames.contains(name) && !addedNames.contains(name);
    }

    /** Whether {@code line} stood there before the changes; false when none are known. */
    boolean isOlder(String line) {
        return known && !addedLines.contains(line.strip());
    }

    private void read(FileDiff file) {
        file.hunks().forEach(this::read);
        file.hunks().stream().flatMap(hunk -> hunk.lines().stream()).forEach(this::note);
    }

    private void note(HunkLine line) {
        if (line.kind() == Kind.ADDED) {
            addedLines.add(line.text().strip());
            addedNames.addAll(Words.in(line.text()));
        } else if (line.kind() == Kind.REMOVED) {
            removedNames.addAll(Words.in(line.text()));
        }
    }

    private void read(Hunk hunk) {
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (HunkLine line : hunk.lines()) {
            if (line.kind() == Kind.ADDED) {
                added.add(line.text());
            } else {
                if (line.kind() == Kind.CONTEXT || !added.isEmpty()) {
                    compare(removed, added);
                    removed.clear();
                    added.clear();
                }
                if (line.kind() == Kind.REMOVED) {
                    removed.add(line.text());
                }
            }
        }
        compare(removed, added);
    }

    /** Each removed line with each added one, as comments or new lines may stand between them. */
    private void compare(List<String> removed, List<String> added) {
        if (removed.size() * added.size() > MOST_PAIRS) {
            return;
        }
        for (String before : removed) {
            String[] old = WORDS.split(before);
            for (String after : added) {
                String[] now = WORDS.split(after);
                if (old.length == now.length && old.length <= MOST_WORDS) {
                    compare(old, now);
                }
            }
        }
    }

    private void compare(String[] old, String[] now) {
        Map<String, String> renamed = new HashMap<>();
        for (int i = 0; i < old.length; i++) {
            if (!old[i].equals(now[i])) {
                if (!NAME.matcher(old[i]).matches() || !NAME.matcher(now[i]).matches()) {
                    return;
                }
                renamed.put(old[i], now[i]);
            }
        }
        if (renamed.size() == 1) {
            renamed.forEach((from, to) ->
                    byOld.computeIfAbsent(from, name -> new HashSet<>()).add(to));
        }
    }
}
