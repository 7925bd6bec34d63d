package io.mergewright.repair.model;

import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Edit;
import io.mergewright.core.RepositoryPath;
import io.mergewright.model.Placeholders;
import io.mergewright.model.Reach;
import io.mergewright.repair.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what is wrong with edits, as a sentence for the model that made them. For one thread. */
final class EditCheck {
    private static final int LONGEST_PATH = 200;
    private static final int MOST_REMOVED_LINES = 60;

    private final ShownSources shown;
    private final AllowedPaths allowed;
    private final Map<String, String> texts = new HashMap<>();

    EditCheck(ShownSources shown, AllowedPaths allowed) {
        this.shown = shown;
        this.allowed = allowed;
    }

    /** Why the first edit that is wrong is refused, and with it all; empty when none is. */
    Optional<String> problem(List<Edit.Replace> edits) {
        for (int i = 0; i < edits.size(); i++) {
            Optional<String> problem = problem(edits.get(i));
            if (problem.isPresent()) {
                return Optional.of("edit %d was refused: %s".formatted(i + 1, problem.get()));
            }
        }
        return removed(edits) > MOST_REMOVED_LINES
                ? Optional.of("the edits remove more than %d lines".formatted(MOST_REMOVED_LINES))
                : Optional.empty();
    }

    private Optional<String> problem(Edit.Replace edit) {
        Optional<SourceFile> file = shown.file(edit.path());
        if (file.isEmpty()) {
            return Optional.of("%s is not one of the files that were shown".formatted(printable(edit.path())));
        }
        if (!allowed.allow(new RepositoryPath(edit.path()))) {
            return Optional.of(edit.path() + " may not be changed");
        }
        if (Placeholders.areIn(edit.search()) || Placeholders.areIn(edit.replacement())) {
            return Optional.of("it holds a text that stands where something was taken out of " + edit.path());
        }
        return applied(edit, texts.getOrDefault(edit.path(), file.get().text()));
    }

    /** Against the file as it is, and as the edits before left it. */
    private Optional<String> applied(Edit.Replace edit, String text) {
        int at = text.indexOf(edit.search());
        if (at < 0) {
            return Optional.of(
                    "its search text does not stand in %s, which has to have it exactly so, white space included"
                            .formatted(edit.path()));
        }
        if (text.indexOf(edit.search(), at + 1) >= 0) {
            return Optional.of("its search text stands in %s more than once; take more lines".formatted(edit.path()));
        }
        if (Reach.isIn(edit.search(), edit.replacement(), text)) {
            return Optional.of("it brings a link or a command that reaches out of the program");
        }
        texts.put(
                edit.path(),
                text.substring(0, at)
                        + edit.replacement()
                        + text.substring(at + edit.search().length()));
        return Optional.empty();
    }

    private static long removed(List<Edit.Replace> edits) {
        return edits.stream()
                .mapToLong(edit -> Math.max(
                        0,
                        edit.search().lines().count()
                                - edit.replacement().lines().count()))
                .sum();
    }

    private static String printable(String path) {
        String text = path.replaceAll("\\p{Cntrl}", "?");
        return text.length() <= LONGEST_PATH ? text : text.substring(0, LONGEST_PATH) + "...";
    }
}
