package io.mergewright.diagnose.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules and tool signs of one YAML file.
 *
 * @param signs for each tool the patterns of lines that show it at work
 */
public record RuleFile(String name, List<RuleSpec> rules, Map<String, List<LinePattern>> signs) {
    public RuleFile {
        rules = List.copyOf(rules);
        signs = new LinkedHashMap<>(signs);
    }
}
