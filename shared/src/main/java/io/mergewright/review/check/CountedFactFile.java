package io.mergewright.review.check;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.syntax.Grammar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the facts that ship with this package; the head of {@code facts.yml} describes the format. */
final class CountedFactFile {
    private CountedFactFile() {}

    static List<CountedFact> load() {
        List<CountedFact> facts = new ArrayList<>();
        DataEntry.in("facts.yml").forEach(entry -> facts.add(fact(entry)));
        return facts;
    }

    private static CountedFact fact(DataEntry entry) {
        entry.allowOnly(Set.of("id", "tells", "in", "sign", "one", "many", "queries"));
        Map<Grammar, String> queries = new EnumMap<>(Grammar.class);
        entry.map("queries").forEach((languages, query) -> {
            for (String language : languages.split(" ", -1)) {
                queries.put(Grammar.labelled(language), query);
            }
        });
        Set<PathRole> roles = EnumSet.noneOf(PathRole.class);
        for (String role : entry.text("in").split(" ", -1)) {
            roles.add(PathRole.labelled(role));
        }
        return new CountedFact(
                entry.text("id"),
                CountedFact.Tells.valueOf(entry.text("tells").toUpperCase(Locale.ROOT)),
                roles,
                Pattern.compile(entry.text("sign")),
                entry.text("one"),
                entry.text("many"),
                queries);
    }
}
