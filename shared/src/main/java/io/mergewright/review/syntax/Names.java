package io.mergewright.review.syntax;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/** What the numbers of a grammar stand for, so that the parser makes the text of each name once. Thread-safe. */
final class Names {
    private static final Map<Grammar, Names> ALL = new ConcurrentHashMap<>();
    private static final String NONE = "";

    private final TSLanguage language;
    private final Map<Integer, Kind> kinds = new ConcurrentHashMap<>();
    private final Map<Integer, String> fields = new ConcurrentHashMap<>();

    /** Of a node: as the grammar calls it, and whether it has a name, as operators have none. */
    record Kind(String text, boolean named, boolean comment) {
        static Kind of(TSNode node) {
            String text = node.getType();
            return new Kind(text, node.isNamed(), text.endsWith("comment"));
        }
    }

    private Names(TSLanguage language) {
        this.language = language;
    }

    static Names of(Grammar grammar) {
        return ALL.computeIfAbsent(grammar, key -> new Names(Languages.of(key)));
    }

    Kind kind(TSNode node) {
        return kinds.computeIfAbsent(node.getSymbol(), symbol -> Kind.of(node));
    }

    /** The field in which the node at {@code cursor} stands; empty when it stands in none. */
    String field(TSTreeCursor cursor) {
        int id = cursor.currentFieldId();
        return id == 0 ? NONE : fields.computeIfAbsent(id, language::fieldNameForId);
    }
}
