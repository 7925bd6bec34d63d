package io.mergewright.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The leaves of nested YAML mappings as entries with dotted keys. The text becomes a tree of nodes and never Java objects, so no tag
 * can create one; anchors, and with them aliases, are refused.
 */
final class YamlEntries {
    private static final int MOST_ENTRIES = 1_000;
    private static final int DEEPEST = 20;
    private static final int MOST_CHARACTERS = 1 << 18;

    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE, Tag.MAP, Tag.SEQ);

    private final String file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems;
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlEntries(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** All entries of {@code text}; what is wrong with it is added to {@code problems}. */
    static List<Entry> of(String file, String text, List<Problem> problems) {
        var reading = new YamlEntries(file, problems);
        try {
            Node root = new Yaml(options()).compose(new StringReader(text));
            if (root != null) {
                reading.readRoot(root);
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(reading.error(line, "not valid YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            problems.add(reading.error(1, "not valid YAML: " + e.getMessage()));
        }
        return reading.entries;
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(MOST_CHARACTERS);
        return options;
    }

    private void readRoot(Node root) {
        if (root instanceof MappingNode || isNothing(root)) {
            read("", root);
        } else {
            problems.add(error(line(root), "expected sections and keys (key: value)"));
        }
    }

    private void read(String key, Node node) {
        if (node.getAnchor() != null) {
            problems.add(error(line(node), "anchors and aliases (& and *) are not supported"));
        } else if (!PLAIN.contains(node.getTag())) {
            problems.add(error(line(node), "tag '" + node.getTag().getValue() + "' is not supported"));
        } else if (node instanceof MappingNode mapping) {
            readAll(key, mapping);
        } else if (node instanceof ScalarNode scalar) {
            add(key, isNothing(node) ? "" : scalar.getValue(), line(node));
        } else {
            problems.add(error(line(node), "'" + key + "' must be one value, not a list"));
        }
    }

    private void readAll(String section, MappingNode mapping) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (entries.size() == MOST_ENTRIES) {
                problems.add(error(line(tuple.getKeyNode()), "more than " + MOST_ENTRIES + " keys"));
                return;
            }
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                problems.add(error(line(tuple.getKeyNode()), "a key must be a text"));
                continue;
            }
            String key = section.isEmpty() ? name.getValue() : section + "." + name.getValue();
            if (seen.add(key)) {
                read(key, tuple.getValueNode());
            } else {
                problems.add(error(line(name), "key '" + key + "' stands twice"));
            }
        }
    }

    /** The same key may be written nested and with dots; it still counts once. */
    private void add(String key, String text, int line) {
        Integer first = lines.putIfAbsent(key, line);
        if (first == null) {
            entries.add(new Entry(key, text, new Source.InFile(file, line)));
        } else {
            problems.add(error(line, "key '" + key + "' stands twice; first in line " + first));
        }
    }

    private Problem error(int line, String message) {
        return Problem.error(new Source.InFile(file, line), message);
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
