package io.mergewright.review.check;

import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.QueryCheck.Fix;
import io.mergewright.review.syntax.Capture;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Match;
import io.mergewright.review.syntax.Query;
import io.mergewright.review.syntax.Signs;
import io.mergewright.review.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the checks that are data. What stood in the file before, anywhere, is not introduced, however often it moved. For one thread at a
 * time.
 */
public final class QueryChecks {
    private static final Pattern BRACES = Pattern.compile("\\{(\\w+)}");
    private static final int LONGEST_QUOTE = 60;

    private static final Needs NOTHING = new Needs(Map.of());

    private final List<QueryCheck> checks;
    private final Map<Grammar, List<Signed>> signed = new EnumMap<>(Grammar.class);
    private final Map<Grammar, Compiled> compiled = new EnumMap<>(Grammar.class);

    /** A check, and what must stand in a file of one language for it to find something. */
    private record Signed(QueryCheck check, Signs signs) {}

    /** Patterns by check that may find something somewhere. */
    private record Needs(Map<QueryCheck, Set<String>> patterns) {
        boolean isEmpty() {
            return patterns.isEmpty();
        }

        void add(QueryCheck check, Collection<String> some) {
            if (!some.isEmpty()) {
                patterns.computeIfAbsent(check, key -> new LinkedHashSet<>()).addAll(some);
            }
        }

        Needs plus(Needs other) {
            var all = new Needs(new LinkedHashMap<>());
            patterns.forEach(all::add);
            other.patterns.forEach(all::add);
            return all;
        }

        boolean hasAll(Needs other) {
            return other.patterns.entrySet().stream()
                    .allMatch(
                            one -> patterns.getOrDefault(one.getKey(), Set.of()).containsAll(one.getValue()));
        }
    }

    /** The patterns of a language that were needed so far in one query, whose parts are the checks. */
    private record Compiled(Needs needs, List<QueryCheck> checks, Query query) {}

    /** A match, and the code it is about without its white space. */
    private record Seen(QueryCheck check, Grammar grammar, Match match, Capture here, String bare) {
        String key() {
            return check.info().id() + ' ' + bare;
        }
    }

    public QueryChecks(List<QueryCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Those that ship with this package. */
    public static QueryChecks load() {
        return new QueryChecks(QueryCheckFile.load());
    }

    public List<QueryCheck> checks() {
        return checks;
    }

    /** What they see in the files of {@code change}, file by file; what all of them need is compiled at once. */
    public List<List<Sighting>> look(Change change) {
        Map<Grammar, Needs> needed = new EnumMap<>(Grammar.class);
        List<Needs> possible = new ArrayList<>();
        for (ChangedFile file : change.files()) {
            Needs needs = possible(file);
            possible.add(needs);
            file.grammar().ifPresent(grammar -> needed.merge(grammar, needs, Needs::plus));
        }
        needed.forEach((grammar, needs) -> {
            if (!needs.isEmpty()) {
                compiled(grammar, needs);
            }
        });
        List<List<Sighting>> sightings = new ArrayList<>();
        for (int i = 0; i < possible.size(); i++) {
            sightings.add(look(change.files().get(i).unparsed(), possible.get(i)));
        }
        return sightings;
    }

    /** What they see in {@code file} that the change introduced. */
    public List<Sighting> look(ChangedFile file) {
        return look(file, possible(file));
    }

    private List<Sighting> look(ChangedFile file, Needs needs) {
        if (needs.isEmpty() || file.after().isEmpty() || file.afterTree().isEmpty()) {
            return List.of();
        }
        FileText text = file.after().get();
        SyntaxTree after = file.afterTree().get();
        compiled(after.grammar(), needs);
        List<Seen> now = seen(file, after, from(file, text), to(file, text));
        Set<String> known = now.isEmpty() ? Set.of() : known(file);
        return now.stream()
                .filter(one -> !known.contains(one.key()))
                .flatMap(one -> sighting(one, file, text).stream())
                .toList();
    }

    private Set<String> known(ChangedFile file) {
        Set<String> known = new HashSet<>();
        file.beforeTree()
                .ifPresent(tree -> seen(file, tree, 0, tree.text().length()).forEach(one -> known.add(one.key())));
        return known;
    }

    /** Where the first line begins that the change shows: by what it removes it may also make wrong what it leaves as it is. */
    private static int from(ChangedFile file, FileText text) {
        int first = file.commentable().firstShown(1, Integer.MAX_VALUE).orElse(1);
        return text.hasLine(first) ? text.start(first) : 0;
    }

    /** Where the line behind the last shown one begins. */
    private static int to(ChangedFile file, FileText text) {
        int behind = file.commentable().lastShown().orElse(0) + 1;
        return text.hasLine(behind) ? text.start(behind) : text.text().length();
    }

    /** The patterns that may find something: compiling them and parsing the file cost more than looking for their signs. */
    private Needs possible(ChangedFile file) {
        var needs = new Needs(new LinkedHashMap<>());
        if (file.diff().hunks().isEmpty() || file.grammar().isEmpty() || !file.isParseable()) {
            return needs;
        }
        String text = file.after().map(FileText::text).orElse("");
        for (Signed one : signed.computeIfAbsent(file.grammar().get(), this::signed)) {
            if (one.check().roles().contains(file.role())) {
                needs.add(one.check(), one.signs().patternsFor(text));
            }
        }
        return needs;
    }

    private List<Signed> signed(Grammar grammar) {
        return checks.stream()
                .filter(check -> check.queries().containsKey(grammar))
                .map(check -> new Signed(check, Signs.of(check.queries().getOrDefault(grammar, ""))))
                .toList();
    }

    private List<Seen> seen(ChangedFile file, SyntaxTree tree, int from, int to) {
        List<Seen> seen = new ArrayList<>();
        Set<String> places = new HashSet<>();
        Compiled all = compiled(tree.grammar(), NOTHING);
        for (Match match : all.query().in(tree, from, to)) {
            QueryCheck check = all.checks().get(match.part());
            if (check.roles().contains(file.role())) {
                // Several patterns of a check may see the same.
                match.first("here")
                        .filter(here -> places.add(check.info().id() + ' ' + here.start()))
                        .ifPresent(here -> seen.add(new Seen(
                                check, tree.grammar(), match, here, here.text().replaceAll("\\s+", ""))));
            }
        }
        return seen;
    }

    /** A query that has all of {@code needs}, and what was needed before. */
    private Compiled compiled(Grammar grammar, Needs needs) {
        Compiled known = compiled.get(grammar);
        if (known != null && known.needs().hasAll(needs)) {
            return known;
        }
        Needs all = known == null ? needs : known.needs().plus(needs);
        List<String> queries = all.patterns().values().stream()
                .map(some -> String.join("\n", some))
                .toList();
        var more = new Compiled(all, List.copyOf(all.patterns().keySet()), new Query(grammar, queries));
        compiled.put(grammar, more);
        return more;
    }

    private static Optional<Sighting> sighting(Seen seen, ChangedFile file, FileText text) {
        int first = text.lineAt(seen.here().start());
        int last = text.lineAt(Math.max(seen.here().start(), seen.here().end() - 1));
        if (!file.commentable().isAnyShown(first, last)) {
            return Optional.empty();
        }
        return Optional.of(new Sighting(
                seen.check().info(),
                Side.RIGHT,
                first,
                last,
                filled(seen.check().message(), seen.match(), true),
                replacement(seen, text, first, last)));
    }

    /** The lines as they should be; nothing when the file would not parse with them. */
    private static Optional<String> replacement(Seen seen, FileText text, int first, int last) {
        Optional<Fix> fix = seen.check().fix().filter(one -> isFilledBy(one.with(), seen.match()));
        return fix.flatMap(one -> seen.match().first(one.at()).map(at -> {
                    int from = text.start(first);
                    String lines = text.lines(first, last);
                    String mended = lines.substring(0, at.start() - from)
                            + filled(one.with(), seen.match(), false)
                            + lines.substring(at.end() - from);
                    return mended.isBlank() ? "" : mended;
                }))
                .filter(lines -> !SyntaxTree.of(seen.grammar(), text.replacing(first, last, lines))
                        .hasErrors());
    }

    private static boolean isFilledBy(String template, Match match) {
        return BRACES.matcher(template)
                .results()
                .allMatch(name -> match.first(name.group(1)).isPresent());
    }

    /** Captures in place of their names; in messages on one line and not too long. */
    private static String filled(String template, Match match, boolean forMessage) {
        return BRACES.matcher(template)
                .replaceAll(name -> Matcher.quoteReplacement(match.first(name.group(1))
                        .map(capture -> forMessage ? quoted(capture.text()) : capture.text())
                        .orElse("")));
    }

    private static String quoted(String code) {
        String line = code.replaceAll("\\s+", " ").replace('`', '\'').strip();
        return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE - 1) + "…" : line;
    }
}
