package io.mergewright.diagnose.rule;

import io.mergewright.core.Category;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads rule files; docs/rules-format.md describes the format. */
public final class RuleFileReader {
    private static final int DEFAULT_MOST = 60;
    private static final int LARGEST_MOST = 1_000;
    private static final int DEFAULT_REACH = 20_000;

    private final Function<String, LinePattern> patterns;
    private final boolean own;

    private RuleFileReader(Function<String, LinePattern> patterns, boolean own) {
        this.patterns = patterns;
        this.own = own;
    }

    /** A reader for the rules that ship with the product. */
    public static RuleFileReader ofOwnRules() {
        return new RuleFileReader(source -> new JdkPattern(source).checked(), false);
    }

    /** A reader for rules that users wrote: their patterns match in linear time. */
    public static RuleFileReader ofUserRules() {
        return new RuleFileReader(LinearPattern::new, true);
    }

    /**
     * Reads one file.
     *
     * @throws RuleSyntaxException naming file and line when it is not well-formed
     */
    public RuleFile read(String name, Reader source) {
        Node root = compose(name, source);
        var top = new YamlMap(name, root);
        List<RuleSpec> rules = new ArrayList<>();
        Map<String, List<LinePattern>> signs = new LinkedHashMap<>();
        for (YamlMap tool : top.maps("tools")) {
            String toolName = tool.required("tool");
            signs.computeIfAbsent(toolName, t -> new ArrayList<>()).addAll(patterns(tool, "signs"));
            Optional<Category> usual = category(tool);
            for (YamlMap rule : tool.maps("rules")) {
                rules.add(rule(toolName, usual, rule));
            }
            tool.refuseUnknownKeys();
        }
        top.refuseUnknownKeys();
        refuseTwins(top, rules);
        return new RuleFile(name, rules, signs);
    }

    private static Node compose(String name, Reader source) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(source);
            if (root == null) {
                throw new RuleSyntaxException(name, 1, "the file is empty; expected 'tools:'");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new RuleSyntaxException(name, line, "not valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new RuleSyntaxException(name, 1, "not valid YAML: " + e.getMessage());
        }
    }

    private static void refuseTwins(YamlMap top, List<RuleSpec> rules) {
        Map<String, Long> counts = rules.stream().collect(Collectors.groupingBy(RuleSpec::id, Collectors.counting()));
        counts.forEach((id, count) -> {
            if (count > 1) {
                throw top.error("tools", "rule id '" + id + "' is used " + count + " times");
            }
        });
    }

    private RuleSpec rule(String tool, Optional<Category> usual, YamlMap map) {
        List<LinePattern> start = patterns(map, "start");
        if (start.isEmpty()) {
            throw map.error("start", "key 'start' is missing");
        }
        Strength strength = word(map, "strength", Strength.class, Strength.LIKELY);
        var rule = new RuleSpec(
                map.required("id"),
                tool,
                category(map).or(() -> usual).orElseThrow(() -> map.error("category", "key 'category' is missing")),
                word(map, "role", Role.class, Role.CAUSE),
                strength,
                map.text("headline").orElse(""),
                map.text("advice").orElse(""),
                start,
                pattern(map, "except"),
                pattern(map, "above"),
                pattern(map, "during"),
                pattern(map, "until"),
                pattern(map, "through"),
                number(map, "most", DEFAULT_MOST, LARGEST_MOST),
                pattern(map, "needs"),
                patterns(map, "after"),
                number(map, "reach", DEFAULT_REACH, Integer.MAX_VALUE),
                pattern(map, "closes"),
                pattern(map, "before"),
                patterns(map, "find"),
                flag(map, "any-level"),
                flag(map, "needs-tool"),
                flag(map, "titles-only"),
                own);
        map.refuseUnknownKeys();
        return rule;
    }

    private static Optional<Category> category(YamlMap map) {
        return map.text("category")
                .map(label -> Category.ofLabel(label)
                        .orElseThrow(
                                () -> map.error("category", "unknown category '" + label + "'; known: " + labels())));
    }

    private static String labels() {
        return Arrays.stream(Category.values()).map(Category::label).collect(Collectors.joining(", "));
    }

    private @Nullable LinePattern pattern(YamlMap map, String key) {
        return map.text(key).map(source -> compile(map, key, source)).orElse(null);
    }

    private List<LinePattern> patterns(YamlMap map, String key) {
        return map.texts(key).stream().map(source -> compile(map, key, source)).toList();
    }

    private LinePattern compile(YamlMap map, String key, String source) {
        try {
            return patterns.apply(source);
        } catch (PatternSyntaxException e) {
            throw map.error(key, "bad pattern in '" + key + "': " + e.getDescription() + ": " + source);
        } catch (com.google.re2j.PatternSyntaxException e) {
            throw map.error(key, "bad pattern in '" + key + "': " + e.getDescription() + ": " + source);
        }
    }

    private static int number(YamlMap map, String key, int usual, int largest) {
        return map.text(key)
                .map(text -> {
                    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > largest) {
                        throw map.error(key, "'" + key + "' must be a number from 1 to " + largest);
                    }
                    return Integer.parseInt(text);
                })
                .orElse(usual);
    }

    private static boolean flag(YamlMap map, String key) {
        return map.text(key)
                .map(text -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        throw map.error(key, "'" + key + "' must be true or false");
                    }
                    return text.equals("true");
                })
                .orElse(false);
    }

    private static <E extends Enum<E>> E word(YamlMap map, String key, Class<E> type, E usual) {
        return map.text(key)
                .map(text -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst()
                        .orElseThrow(() -> map.error(key, "'" + text + "' is no " + key)))
                .orElse(usual);
    }
}
