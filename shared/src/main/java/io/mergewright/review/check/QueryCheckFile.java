package io.mergewright.review.check;

import io.mergewright.review.check.QueryCheck.Example;
import io.mergewright.review.check.QueryCheck.Fix;
import io.mergewright.review.syntax.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads the checks that ship with this package; the head of {@code correctness.yml} describes the format. */
final class QueryCheckFile {
    private static final List<String> NAMES = List.of(
            "correctness.yml",
            "conditions.yml",
            "values.yml",
            "times.yml",
            "shell.yml",
            "rust.yml",
            "errors.yml",
            "concurrency.yml",
            "memory.yml",
            "tests.yml",
            "leftovers.yml",
            "security.yml",
            "infrastructure.yml");
    private static final Set<String> KEYS =
            Set.of("id", "tier", "severity", "category", "title", "message", "in", "queries", "fix", "found", "quiet");

    private QueryCheckFile() {}

    static List<QueryCheck> load() {
        return NAMES.stream()
                .flatMap(name -> DataEntry.in(name).stream())
                .map(QueryCheckFile::check)
                .toList();
    }

    private static QueryCheck check(DataEntry entry) {
        entry.allowOnly(KEYS);
        var info = new CheckInfo(
                entry.text("id"),
                Tier.valueOf(entry.text("tier").toUpperCase(Locale.ROOT).replace('-', '_')),
                Severity.valueOf(entry.text("severity").toUpperCase(Locale.ROOT)),
                entry.text("category"),
                entry.text("title"));
        List<Example> examples = new ArrayList<>();
        examples(entry, "found", true, examples);
        examples(entry, "quiet", false, examples);
        return new QueryCheck(
                info, entry.text("message"), entry.roles(), entry.byLanguage("queries"), fix(entry), examples);
    }

    private static void examples(DataEntry entry, String key, boolean found, List<Example> examples) {
        if (entry.values().get(key) instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> map) {
                    map.forEach((language, code) -> examples.add(
                            new Example(Grammar.labelled(String.valueOf(language)), found, String.valueOf(code))));
                }
            }
        }
    }

    private static Optional<Fix> fix(DataEntry entry) {
        Map<String, String> fix = entry.map("fix");
        return fix.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fix(
                        Objects.requireNonNull(fix.get("at"), "at"), Objects.requireNonNull(fix.get("with"), "with")));
    }
}
