package io.mergewright.review.check;

import io.mergewright.diff.HunkLine;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.check.CountedFact.Tells;
import io.mergewright.review.syntax.Capture;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Query;
import io.mergewright.review.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts names over all files of a change, before and after it; what only moved is not told. For one thread at a time. */
final class CountedFacts implements FactSource {
    private static final int MOST_NAMES = 3;
    private static final int LONGEST_NAME = 80;

    private final List<Counter> counters;

    /** A fact with its queries, which are compiled when a file of the language is seen. */
    private record Counter(CountedFact fact, Map<Grammar, Query> queries) {}

    CountedFacts(List<CountedFact> facts) {
        counters = facts.stream()
                .map(fact -> new Counter(fact, new EnumMap<>(Grammar.class)))
                .toList();
    }

    static CountedFacts load() {
        return new CountedFacts(CountedFactFile.load());
    }

    @Override
    public List<String> tell(Change change) {
        List<String> sentences = new ArrayList<>();
        counters.forEach(counter -> sentence(counter, change).ifPresent(sentences::add));
        return sentences;
    }

    private static Optional<String> sentence(Counter counter, Change change) {
        Map<String, Integer> balance = new TreeMap<>();
        CountedFact fact = counter.fact();
        int sign = fact.tells() == Tells.COME ? -1 : 1;
        for (ChangedFile file : change.files()) {
            if (fact.roles().contains(file.role()) && mayHold(fact, file)) {
                file.beforeTree().ifPresent(tree -> count(counter, tree, balance, sign));
                file.afterTree().ifPresent(tree -> count(counter, tree, balance, -sign));
            }
        }
        if (fact.tells() == Tells.FEWER) {
            int fewer = balance.values().stream().mapToInt(Integer::intValue).sum();
            return fewer <= 0 ? Optional.empty() : Optional.of(sentence(fact, fewer, ""));
        }
        List<String> told = new ArrayList<>();
        balance.forEach((name, times) -> {
            for (int i = 0; i < times; i++) {
                told.add(name);
            }
        });
        if (told.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sentence(fact, told.size(), names(told)));
    }

    private static String sentence(CountedFact fact, int count, String names) {
        String template = count == 1 ? fact.one() : fact.many();
        return template.replace("{count}", String.valueOf(count)).replace("{names}", names);
    }

    /** Whether some changed line shows the sign; what moved shows it in both files. */
    private static boolean mayHold(CountedFact fact, ChangedFile file) {
        return file.grammar().filter(fact.queries()::containsKey).isPresent()
                && file.diff().hunks().stream()
                        .flatMap(hunk -> hunk.lines().stream())
                        .anyMatch(line -> line.kind() != HunkLine.Kind.CONTEXT
                                && fact.sign().matcher(line.text()).find());
    }

    private static void count(Counter counter, SyntaxTree tree, Map<String, Integer> balance, int by) {
        String text = counter.fact().queries().get(tree.grammar());
        if (text == null) {
            return;
        }
        var query = counter.queries().computeIfAbsent(tree.grammar(), grammar -> new Query(grammar, text));
        query.in(tree)
                .forEach(match -> match.first("name")
                        .map(Capture::text)
                        .map(CountedFacts::quoted)
                        .ifPresent(name -> balance.merge(name, by, Integer::sum)));
    }

    private static String quoted(String name) {
        String line = name.replaceAll("\\s+", " ").replace('`', '\'').strip();
        return "`" + (line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME - 1) + "…" : line) + "`";
    }

    private static String names(List<String> told) {
        List<String> different = told.stream().distinct().toList();
        String shown = String.join(", ", different.subList(0, Math.min(MOST_NAMES, different.size())));
        return different.size() > MOST_NAMES ? shown + " and %d more".formatted(different.size() - MOST_NAMES) : shown;
    }
}
