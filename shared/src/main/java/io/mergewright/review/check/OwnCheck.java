package io.mergewright.review.check;

import com.google.re2j.Pattern;
import io.mergewright.core.AllowedPaths;
import io.mergewright.core.RepositoryPath;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A check of a repository of its own: an expression that no added line may hold. The expression is RE2, so no line takes longer than its
 * length. Immutable.
 *
 * @param files in which it looks
 */
public record OwnCheck(CheckInfo info, String message, Pattern lines, AllowedPaths files) implements Check {
    private static final int LONGEST_LINE = 2_000;

    @Override
    public List<Sighting> look(ChangedFile file, Change change) {
        if (file.after().isEmpty()
                || RepositoryPath.problem(file.path()).isPresent()
                || !files.allow(new RepositoryPath(file.path()))) {
            return List.of();
        }
        FileText text = file.after().get();
        Set<String> before = file.before().map(OwnCheck::lines).orElse(Set.of());
        List<Sighting> sightings = new ArrayList<>();
        file.commentable().added().stream().sorted().filter(text::hasLine).forEach(number -> {
            String line = text.line(number);
            boolean isNew = !before.contains(line.strip());
            if (isNew && line.length() <= LONGEST_LINE && lines.matcher(line).find()) {
                sightings.add(Sighting.of(info, number, number, message));
            }
        });
        return sightings;
    }

    private static Set<String> lines(FileText text) {
        Set<String> lines = new HashSet<>();
        text.text().lines().map(String::strip).forEach(lines::add);
        return lines;
    }
}
