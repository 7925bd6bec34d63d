package io.mergewright.review.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        return new CountedFact(
                entry.text("id"),
                CountedFact.Tells.valueOf(entry.text("tells").toUpperCase(Locale.ROOT)),
                entry.roles(),
                Pattern.compile(entry.text("sign")),
                entry.text("one"),
                entry.text("many"),
                entry.byLanguage("queries"));
    }
}
