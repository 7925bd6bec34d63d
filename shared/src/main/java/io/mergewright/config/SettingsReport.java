package io.mergewright.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Collectors;

/** Prints the values in force, each with its source and without secrets. */
public final class SettingsReport {
    private SettingsReport() {}

    /** A line per setting; {@code -} stands for no value. */
    public static String text(Settings settings) {
        int key = width(settings);
        return settings.all().stream()
                .map(value -> "%%-%ds  %%-32s  %%s\n"
                        .formatted(key)
                        .formatted(value.setting().key(), shown(value), value.source()))
                .collect(Collectors.joining());
    }

    private static int width(Settings settings) {
        return settings.all().stream()
                .mapToInt(value -> value.setting().key().length())
                .max()
                .orElse(1);
    }

    private static String shown(Effective value) {
        return value.text().isEmpty() ? "-" : value.shown();
    }

    /** One JSON object; a setting without a value has no {@code value}. */
    public static String json(Settings settings) {
        var root = JsonNodeFactory.instance.objectNode();
        var list = root.putArray("settings");
        settings.all().forEach(value -> {
            var node = list.addObject();
            node.put("key", value.setting().key());
            if (!value.text().isEmpty()) {
                node.put("value", value.shown());
            }
            node.put("source", value.source().toString());
        });
        return root.toPrettyString() + "\n";
    }

    /** A configuration file that gives the same values; secrets stand there only as comments. */
    public static String yaml(Settings settings) {
        var page = new StringBuilder();
        String[] open = {};
        for (Effective value : settings.all()) {
            String[] path = value.setting().key().split("\\.", -1);
            int common = common(open, path);
            for (int depth = common; depth < path.length - 1; depth++) {
                page.append("  ".repeat(depth)).append(path[depth]).append(":\n");
            }
            page.append("  ".repeat(path.length - 1))
                    .append(line(path[path.length - 1], value))
                    .append('\n');
            open = path;
        }
        return page.toString();
    }

    private static String line(String name, Effective value) {
        String source = "  # " + value.source();
        if (value.text().isEmpty()) {
            return "# " + name + ":" + source;
        }
        String written = name + ": '" + value.shown().replace("'", "''") + "'" + source;
        return value.setting().isSecret() ? "# " + written : written;
    }

    /** How many sections both keys begin with. */
    private static int common(String[] open, String[] path) {
        int depth = 0;
        while (depth < Math.min(open.length, path.length) - 1 && open[depth].equals(path[depth])) {
            depth++;
        }
        return depth;
    }
}
