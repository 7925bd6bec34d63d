package io.mergewright.diagnose.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping whose errors name file and line, and which knows which of its keys were read. */
final class YamlMap {
    private final String file;
    private final Node node;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();

    YamlMap(String file, Node node) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, "expected a mapping (key: value)");
        }
        mapping.getValue().forEach(tuple -> {
            String key = scalar(tuple.getKeyNode());
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw error(tuple.getKeyNode(), "key '" + key + "' stands twice");
            }
        });
    }

    Optional<String> text(String key) {
        return find(key).map(this::scalar);
    }

    String required(String key) {
        return text(key).orElseThrow(() -> error(node, "key '" + key + "' is missing"));
    }

    /** A list of texts; a single text counts as a list of one. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        find(key).ifPresent(value -> {
            if (value instanceof SequenceNode sequence) {
                sequence.getValue().forEach(item -> texts.add(scalar(item)));
            } else {
                texts.add(scalar(value));
            }
        });
        return texts;
    }

    List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        find(key).ifPresent(value -> {
            if (!(value instanceof SequenceNode sequence)) {
                throw error(value, "'" + key + "' must be a list");
            }
            sequence.getValue().forEach(item -> maps.add(new YamlMap(file, item)));
        });
        return maps;
    }

    /** Fails when a key was given that nobody read. */
    void refuseUnknownKeys() {
        entries.forEach((key, value) -> {
            if (!read.contains(key)) {
                throw error(value, "unknown key '" + key + "'; known here: " + String.join(", ", read));
            }
        });
    }

    RuleSyntaxException error(String key, String problem) {
        return error(entries.getOrDefault(key, node), problem);
    }

    private RuleSyntaxException error(Node at, String problem) {
        return new RuleSyntaxException(file, at.getStartMark().getLine() + 1, problem);
    }

    private Optional<Node> find(String key) {
        read.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    private String scalar(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error(value, "expected a text");
    }
}
