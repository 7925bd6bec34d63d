package io.mergewright.pmd;

import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells what a change introduced from what stood there before it, however it moved: in its file a line with the same text, or as much as
 * the rule said as often; in another file of the change a line with the same text that is gone.
 */
final class Introduced {
    private final Map<String, Integer> gone = new HashMap<>();
    private final Map<ChangedFile, List<Seen>> left = new LinkedHashMap<>();

    /**
     * A file in which rules saw something before or after the change.
     *
     * @param before what they saw in it before
     * @param after what they saw in it after
     */
    record Versions(ChangedFile file, List<Seen> before, List<Seen> after) {}

    private Introduced() {}

    /** What is new in each of {@code files}. */
    static Map<ChangedFile, List<Seen>> of(List<Versions> files) {
        var introduced = new Introduced();
        files.forEach(introduced::compare);
        introduced.left.replaceAll((file, seen) -> unmatched(seen, introduced.gone, text(file.after())));
        return introduced.left;
    }

    private void compare(Versions versions) {
        Map<String, Integer> before =
                counts(versions.before(), text(versions.file().before()));
        List<Seen> moved =
                unmatched(versions.after(), before, text(versions.file().after()));
        Map<String, Integer> more = counts(versions.after(), Introduced::saying);
        counts(versions.before(), Introduced::saying)
                .forEach((saying, count) -> more.merge(saying, -count, Integer::sum));
        List<Seen> news = new ArrayList<>();
        for (Seen one : moved) {
            if (more.merge(saying(one), -1, Integer::sum) >= 0) {
                news.add(one);
            }
        }
        before.forEach((text, count) -> gone.merge(text, count, Integer::sum));
        left.put(versions.file(), news);
    }

    /** Those for which {@code known} holds nothing; what it holds is taken from it. */
    private static List<Seen> unmatched(List<Seen> seen, Map<String, Integer> known, Function<Seen, String> key) {
        List<Seen> unmatched = new ArrayList<>();
        for (Seen one : seen) {
            int count = known.getOrDefault(key.apply(one), 0);
            if (count > 0) {
                known.put(key.apply(one), count - 1);
            } else {
                unmatched.add(one);
            }
        }
        return unmatched;
    }

    private static Map<String, Integer> counts(List<Seen> seen, Function<Seen, String> key) {
        Map<String, Integer> counts = new HashMap<>();
        seen.forEach(one -> counts.merge(key.apply(one), 1, Integer::sum));
        return counts;
    }

    /** By its rule and the text of its first line. */
    private static Function<Seen, String> text(Optional<FileText> text) {
        return seen -> seen.rule().name()
                + '\n'
                + text.filter(lines -> lines.hasLine(seen.first()))
                        .map(lines -> lines.line(seen.first()).strip())
                        .orElse("");
    }

    /** By its rule and what it says, in which only numbers of lines may differ. */
    private static String saying(Seen seen) {
        return seen.rule().name() + '\n' + seen.says().replaceAll("\\d+", "#");
    }
}
