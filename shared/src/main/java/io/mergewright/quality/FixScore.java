package io.mergewright.quality;

import io.mergewright.core.Proportion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Figures over verdicts on fixes. */
public final class FixScore {
    private FixScore() {}

    /** By name, in the order in which they are read. */
    public static Map<String, Proportion> of(List<FixVerdict> verdicts) {
        List<FixVerdict> proposed = those(verdicts, FixVerdict::proposed);
        List<FixVerdict> published = those(verdicts, FixVerdict::published);
        Map<String, Proportion> figures = new LinkedHashMap<>();
        figures.put("proposed", share(verdicts, FixVerdict::proposed));
        figures.put("proven_of_proposed", share(proposed, FixVerdict::proven));
        figures.put("right_of_proposed", share(proposed, FixVerdict::right));
        figures.put("published", share(verdicts, FixVerdict::published));
        figures.put("right_of_published", share(published, FixVerdict::right));
        return figures;
    }

    private static List<FixVerdict> those(List<FixVerdict> verdicts, Predicate<FixVerdict> such) {
        return verdicts.stream().filter(such).toList();
    }

    private static Proportion share(List<FixVerdict> all, Predicate<FixVerdict> such) {
        return new Proportion(those(all, such).size(), all.size());
    }
}
