package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All files at one time. */
final class Tree {
    final List<Doc> docs = new ArrayList<>();

    Tree copy() {
        var copy = new Tree();
        docs.forEach(doc -> copy.docs.add(doc.copy()));
        return copy;
    }

    Optional<Doc> docOf(Block block) {
        return docs.stream().filter(doc -> doc.indexOf(block) >= 0).findFirst();
    }

    /** The block as it is in this tree; none where it was deleted. */
    Optional<Block> find(Block block) {
        return docOf(block).map(doc -> doc.blocks.get(doc.indexOf(block)));
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        docs.forEach(doc -> texts.put(doc.path, doc.text()));
        return texts;
    }
}
