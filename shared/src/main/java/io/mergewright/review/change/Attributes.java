package io.mergewright.review.change;

import io.mergewright.context.Sources;
import io.mergewright.core.AllowedPaths;
import io.mergewright.core.RepositoryPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the {@code .gitattributes} in the root of a repository say of generated and vendored files. Immutable. */
final class Attributes {
    private static final int MOST_LINES = 500;

    private final List<Mark> marks;

    private record Mark(AllowedPaths paths, String reason) {}

    private Attributes(List<Mark> marks) {
        this.marks = marks;
    }

    static Attributes of(Sources sources) {
        List<Mark> marks = new ArrayList<>();
        sources.at(new RepositoryPath(".gitattributes"))
                .flatMap(FileText::of)
                .ifPresent(file -> file.text().lines().limit(MOST_LINES).forEach(line -> read(line.strip(), marks)));
        return new Attributes(marks);
    }

    private static void read(String line, List<Mark> marks) {
        String[] words = line.split("\\s+", -1);
        if (line.startsWith("#") || words.length < 2) {
            return;
        }
        for (int i = 1; i < words.length; i++) {
            String reason = meaning(words[i]);
            if (!reason.isEmpty()) {
                marks.add(new Mark(AllowedPaths.matching(List.of(glob(words[0]))), reason));
            }
        }
    }

    private static String meaning(String attribute) {
        return switch (attribute) {
            case "linguist-generated", "linguist-generated=true" -> "generated, as .gitattributes says";
            case "linguist-vendored", "linguist-vendored=true" -> "vendored, as .gitattributes says";
            default -> "";
        };
    }

    /** A pattern without a slash holds in every directory. */
    private static String glob(String pattern) {
        if (pattern.startsWith("/")) {
            return pattern.substring(1);
        }
        return pattern.contains("/") ? pattern : "**/" + pattern;
    }

    Optional<String> reason(String path) {
        RepositoryPath named;
        try {
            named = new RepositoryPath(path);
        } catch (IllegalArgumentException e) {
            return Optional.of("its name cannot be followed");
        }
        return marks.stream()
                .filter(mark -> mark.paths().allow(named))
                .map(Mark::reason)
                .findFirst();
    }
}
