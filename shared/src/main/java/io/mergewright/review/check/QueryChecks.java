package io.mergewright.review.check;

import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.change.Side;
import io.mergewright.review.syntax.Capture;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Match;
import io.mergewright.review.syntax.Query;
import io.mergewright.review.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the checks that are data. What stood in the file before, anywhere, is not introduced, however often it moved. For one thread at a
 * time.
 */
public final class QueryChecks {
    private static final Pattern BRACES = Pattern.compile("\\{(\\w+)}");
    private static final int LONGEST_QUOTE = 60;

    private final List<QueryCheck> checks;
    private final Map<Grammar, List<Compiled>> compiled = new EnumMap<>(Grammar.class);

    private record Compiled(QueryCheck check, Query query) {}

    /** A match, and the code it is about without its white space. */
    private record Seen(QueryCheck check, Match match, Capture here, String bare) {}

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

    /** What they see in {@code file} that the change introduced. */
    public List<Sighting> look(ChangedFile file) {
        if (file.after().isEmpty() || !knows(file) || file.afterTree().isEmpty()) {
            return List.of();
        }
        FileText text = file.after().get();
        List<Sighting> sightings = new ArrayList<>();
        Map<String, Integer> known = new HashMap<>();
        List<Seen> now = seen(file, file.afterTree().get());
        if (!now.isEmpty()) {
            file.beforeTree()
                    .ifPresent(tree -> seen(file, tree)
                            .forEach(one -> known.merge(one.check().info().id() + one.bare(), 1, Integer::sum)));
        }
        for (Seen one : now) {
            String key = one.check().info().id() + one.bare();
            if (known.getOrDefault(key, 0) > 0) {
                known.merge(key, -1, Integer::sum);
            } else {
                sighting(one, file, text).ifPresent(sightings::add);
            }
        }
        return sightings;
    }

    /** Parsing costs more than asking. */
    private boolean knows(ChangedFile file) {
        return file.diff().added() > 0
                && file.grammar()
                        .filter(grammar -> checks.stream()
                                .anyMatch(check -> check.queries().containsKey(grammar)
                                        && check.roles().contains(file.role())))
                        .isPresent();
    }

    private List<Seen> seen(ChangedFile file, SyntaxTree tree) {
        List<Seen> seen = new ArrayList<>();
        for (Compiled one : compiled.computeIfAbsent(tree.grammar(), this::compile)) {
            if (one.check().roles().contains(file.role())) {
                for (Match match : one.query().in(tree)) {
                    match.first("here")
                            .ifPresent(here -> seen.add(new Seen(
                                    one.check(), match, here, here.text().replaceAll("\\s+", ""))));
                }
            }
        }
        return seen;
    }

    private List<Compiled> compile(Grammar grammar) {
        List<Compiled> queries = new ArrayList<>();
        for (QueryCheck check : checks) {
            String query = check.queries().get(grammar);
            if (query != null) {
                queries.add(new Compiled(check, new Query(grammar, query)));
            }
        }
        return queries;
    }

    private static Optional<Sighting> sighting(Seen seen, ChangedFile file, FileText text) {
        int first = text.lineAt(seen.here().start());
        int last = text.lineAt(Math.max(seen.here().start(), seen.here().end() - 1));
        if (!file.commentable().isAnyAdded(first, last)) {
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

    private static Optional<String> replacement(Seen seen, FileText text, int first, int last) {
        return seen.check()
                .fix()
                .flatMap(fix -> seen.match().first(fix.at()).map(at -> {
                    int from = text.start(first);
                    String lines = text.lines(first, last);
                    return lines.substring(0, at.start() - from)
                            + filled(fix.with(), seen.match(), false)
                            + lines.substring(at.end() - from);
                }));
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
