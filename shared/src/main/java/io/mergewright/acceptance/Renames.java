package io.mergewright.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that got another name all over a file. */
record Renames(Map<String, String> names) {
    private static final int LEAST_SEEN = 2;

    Renames {
        names = Map.copyOf(names);
    }

    /**
     * Of the words in {@code interesting}: each that is gone, where exactly one new word is about as frequent.
     *
     * @param interesting the tokens of the lines in question, which may have changed by themselves
     */
    static Renames between(Tokens before, Tokens after, List<String> interesting) {
        var old = Bag.of(before.texts());
        var now = Bag.of(after.texts());
        var own = Bag.of(interesting);
        Map<String, String> names = new HashMap<>();
        for (String word : own.counts().keySet()) {
            if (Tokens.isWord(word) && old.count(word) >= LEAST_SEEN && now.count(word) == 0) {
                var candidates = candidates(old, now, old.count(word), own.count(word));
                if (candidates.size() == 1) {
                    names.put(word, candidates.get(0));
                }
            }
        }
        return withoutClash(names);
    }

    /** Words that a proposal brings in several places, where somebody has chosen another name for each of them. */
    static Renames introduced(Bag brought, Bag came) {
        Map<String, String> names = new HashMap<>();
        for (var word : brought.counts().entrySet()) {
            if (Tokens.isWord(word.getKey()) && word.getValue() >= LEAST_SEEN && came.count(word.getKey()) == 0) {
                var candidates = came.minus(brought).counts().entrySet().stream()
                        .filter(other -> Tokens.isWord(other.getKey()) && brought.count(other.getKey()) == 0)
                        .filter(other -> other.getValue().equals(word.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
                if (candidates.size() == 1) {
                    names.put(word.getKey(), candidates.get(0));
                }
            }
        }
        return withoutClash(names);
    }

    private static Renames withoutClash(Map<String, String> names) {
        boolean clash = Set.copyOf(names.values()).size() < names.size();
        return new Renames(clash ? Map.of() : names);
    }

    private static List<String> candidates(Bag old, Bag now, int count, int slack) {
        return now.counts().entrySet().stream()
                .filter(entry -> Tokens.isWord(entry.getKey()) && old.count(entry.getKey()) == 0)
                .filter(entry -> entry.getValue() >= LEAST_SEEN && Math.abs(entry.getValue() - count) <= slack)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> applied(List<String> tokens) {
        return tokens.stream().map(token -> names.getOrDefault(token, token)).toList();
    }
}
