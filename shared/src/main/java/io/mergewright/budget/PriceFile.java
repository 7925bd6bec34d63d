package io.mergewright.budget;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads price files; docs/user/budget.md describes the format. */
public final class PriceFile {
    private static final Set<String> KEYS = Set.of("date", "prices", "free");
    private static final Set<String> PRICE_KEYS = Set.of("input", "cached-input", "output");
    private static final int MICRO = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final String name;

    private PriceFile(String name) {
        this.name = name;
    }

    /** The prices that ship with the product. */
    public static PriceList shipped() {
        String name = "prices.yml";
        try (var stream = Objects.requireNonNull(PriceFile.class.getResourceAsStream(name), name)) {
            return read(name, new InputStreamReader(stream, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * Reads one file.
     *
     * @throws PriceFileException naming file and line when it is not well-formed
     */
    public static PriceList read(String name, Reader source) {
        return new PriceFile(name).read(source);
    }

    private PriceList read(Reader source) {
        Map<String, Node> top = entries(compose(source), KEYS);
        Node date = top.get("date");
        Node listed = top.get("prices");
        Node free = top.get("free");
        if (date == null) {
            throw new PriceFileException(name, 1, "key 'date' is missing");
        }
        Map<String, Price> prices = new HashMap<>();
        if (listed != null) {
            entries(listed, Set.of()).forEach((model, price) -> prices.put(model, price(price)));
        }
        if (free != null) {
            prices.putAll(free(free));
        }
        return new PriceList(text(date), prices);
    }

    private Node compose(Reader source) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(source);
            if (root == null) {
                throw new PriceFileException(name, 1, "the file is empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new PriceFileException(name, line, "not valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new PriceFileException(name, 1, "not valid YAML: " + e.getMessage());
        }
    }

    private Price price(Node node) {
        Map<String, Node> entries = entries(node, PRICE_KEYS);
        long input = dollars(node, entries, "input");
        long output = dollars(node, entries, "output");
        if (input == 0 && output == 0) {
            throw error(node, "a model that costs nothing belongs under 'free'");
        }
        return new Price(
                input, entries.containsKey("cached-input") ? dollars(node, entries, "cached-input") : input, output);
    }

    private Map<String, Price> free(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw error(node, "'free' must be a list of models");
        }
        Map<String, Price> prices = new HashMap<>();
        sequence.getValue().forEach(model -> prices.put(text(model), Price.FREE));
        return prices;
    }

    private long dollars(Node owner, Map<String, Node> entries, String key) {
        Node node = entries.get(key);
        if (node == null) {
            throw error(owner, "key '%s' is missing".formatted(key));
        }
        String text = text(node);
        if (!text.matches("\\d{1,7}(\\.\\d{1,6})?") || new BigDecimal(text).compareTo(MOST) > 0) {
            throw error(node, "'%s' must be dollars for a million tokens, such as 1.25".formatted(key));
        }
        return new BigDecimal(text).movePointRight(MICRO).longValueExact();
    }

    /** The entries of a mapping; all of {@code known} when that is not empty. */
    private Map<String, Node> entries(Node node, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, "expected a mapping (key: value)");
        }
        Map<String, Node> entries = new HashMap<>();
        mapping.getValue().forEach(tuple -> {
            String key = text(tuple.getKeyNode());
            if (!known.isEmpty() && !known.contains(key)) {
                throw error(tuple.getKeyNode(), "unknown key '%s'".formatted(key));
            }
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw error(tuple.getKeyNode(), "key '%s' stands twice".formatted(key));
            }
        });
        return entries;
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error(node, "expected a text");
    }

    private PriceFileException error(Node at, String problem) {
        return new PriceFileException(name, at.getStartMark().getLine() + 1, problem);
    }
}
