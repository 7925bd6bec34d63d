package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes up files, from pieces of code under names that occur once. */
final class Cast {
    private static final List<String> NOUNS = words("""
            account address archive badge basket branch bridge bucket camera campus carrier channel
            cluster contract courier customer depot device driver engine factory freight garden
            gateway harbor invoice journal kernel ledgerbook library license machine market member
            mission network notice office packet parcel partner pipeline planet profile project
            quota receipt region report route schedule sensor session shipment signal station
            storage student supplier tenant ticket tunnel vehicle vendor vessel voucher warehouse
            window workshop
            """);
    private static final Map<String, String> ENDINGS = Map.of(
            "java",
            ".java",
            "python",
            ".py",
            "go",
            ".go",
            "ts",
            ".ts",
            "c",
            ".c",
            "yaml",
            ".yaml",
            "props",
            ".properties");

    private static final Set<String> KEYWORDS = Set.copyOf(words("""
            await class const defer else enum export except false finally float func function import
            nil null pass private public raise range readonly return self sizeof static struct super
            switch this throw throws true try undefined void while with
            """));

    private final SiteBook book;
    private final Random random;
    private final List<String> nouns;
    private int named;

    Cast(SiteBook book, Random random) {
        this.book = book;
        this.random = random;
        nouns = new ArrayList<>(NOUNS);
        Collections.shuffle(nouns, random);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }

    private String noun() {
        int round = named / nouns.size();
        return nouns.get(named++ % nouns.size()) + (round == 0 ? "" : Integer.toString(round));
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** The files before the pull request; some hold code that could be better. */
    Tree base() {
        var tree = new Tree();
        int files = between(1, 3);
        for (int i = 0; i < files; i++) {
            var language = book.languages().get(random.nextInt(book.languages().size()));
            var doc = doc(language, between(6, 20));
            for (int sites = random.nextInt(3); sites > 0; sites--) {
                insert(doc, site(language));
            }
            tree.docs.add(doc);
        }
        return tree;
    }

    Doc doc(String language, int blocks) {
        var doc = new Doc(language, "src/" + noun() + "/" + noun() + ENDINGS.get(language));
        int count = language.equals("props") ? 3 * blocks : blocks;
        for (int i = 0; i < count; i++) {
            doc.blocks.add(filler(language));
        }
        doc.carriageReturns = random.nextInt(12) == 0;
        doc.lastLineEnds = random.nextInt(10) > 0;
        doc.bracesApart = random.nextInt(12) == 0;
        return doc;
    }

    Block filler(String language) {
        return new Block(book.filler(language, random), noun());
    }

    Block site(String language) {
        return new Block(book.site(language, random), noun());
    }

    void insert(Doc doc, Block block) {
        doc.blocks.add(random.nextInt(doc.blocks.size() + 1), block);
    }

    Doc any(Tree tree) {
        return tree.docs.get(random.nextInt(tree.docs.size()));
    }

    /** The first commit of the pull request. */
    void begin(Tree tree) {
        if (random.nextInt(4) == 0) {
            var language = book.languages().get(random.nextInt(book.languages().size()));
            tree.docs.add(doc(language, between(4, 10)));
        }
        for (int sites = between(1, 3); sites > 0; sites--) {
            var doc = any(tree);
            insert(doc, site(doc.language));
        }
    }

    /** The second; among it code of the same kind once more, right beside or elsewhere, and now and then already as it should be. */
    void goOn(Tree tree) {
        var doc = any(tree);
        insert(doc, site(doc.language));
        insert(doc, filler(doc.language));
        if (random.nextInt(3) == 0) {
            var twins =
                    doc.blocks.stream().filter(block -> block.site.hasAnchor()).toList();
            var twin = twins.get(random.nextInt(twins.size()));
            var again = new Block(twin.site, noun());
            again.become(random.nextInt(3) == 0 ? Take.EXACT : Take.KEPT, 0);
            int near = doc.indexOf(twin) + random.nextInt(2);
            doc.blocks.add(random.nextBoolean() ? near : random.nextInt(doc.blocks.size() + 1), again);
        }
    }

    /** Words that several lines of a file hold, for somebody to rename. */
    List<String> words(Doc doc) {
        Map<String, Integer> counts = new HashMap<>();
        for (Block block : doc.blocks) {
            for (String line : block.lines()) {
                Tokens.of(Lines.of(List.of(line))).texts().forEach(token -> counts.merge(token, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 3
                        && entry.getKey().matches("[a-z]{4,}")
                        && !KEYWORDS.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
