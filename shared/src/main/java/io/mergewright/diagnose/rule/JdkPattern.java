package io.mergewright.diagnose.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pattern of our own rules on {@link java.util.regex}: fast, and safe because lines are short and rules are ours. */
final class JdkPattern implements LinePattern {
    private final Pattern pattern;
    private final List<String> groups;

    JdkPattern(String source) {
        this.pattern = Pattern.compile(source);
        this.groups = GroupNames.in(source);
    }

    @Override
    public String source() {
        return pattern.pattern();
    }

    @Override
    public @Nullable Map<String, String> find(String line) {
        var matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return null;
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (String group : groups) {
            String value = matcher.group(group);
            if (value != null && !value.isBlank()) {
                found.put(group, value.strip());
            }
        }
        return found;
    }

    @Override
    public boolean in(String line) {
        return pattern.matcher(line).find();
    }
}
