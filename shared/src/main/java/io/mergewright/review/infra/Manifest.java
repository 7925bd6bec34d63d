package io.mergewright.review.infra;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A format in which a project names what it depends on, and the files that lock it.
 *
 * @param locks of which one may stand beside it, or in a directory above that has the workspace
 * @param bindsVersions whether a lock has to change with each version that is asked for, and not only with each name
 */
record Manifest(String file, List<String> locks, boolean bindsVersions, Function<String, Map<String, String>> reader) {
    private static final Pattern SECTION = Pattern.compile("^\\s*\\[+([^\\]]+)]+\\s*(?:#.*)?$");
    private static final Pattern ENTRY = Pattern.compile("^\\s*\"?([\\w.-]+)\"?\\s*=\\s*(.+?)\\s*$");
    private static final Pattern LIST = Pattern.compile("^\\s*\"?([\\w-]+)\"?\\s*=\\s*\\[(.*)$");
    private static final Pattern REQUIREMENT =
            Pattern.compile("[\"']([A-Za-z0-9][\\w.-]*)\\s*(\\[[^\\]\"']*])?([^\"']*)[\"']");
    private static final Pattern JSON_SECTION = Pattern.compile("^\\s*\"([\\w-]+)\"\\s*:\\s*\\{");
    private static final Pattern JSON_ENTRY = Pattern.compile("^\\s*\"([^\"]+)\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern GEM = Pattern.compile("^\\s*gem\\s*\\(?\\s*[\"']([\\w.-]+)[\"']([^#]*)");
    private static final Pattern GO = Pattern.compile("^\\s*(?:require\\s+)?([\\w.-]+\\.[\\w./~-]+)\\s+(v\\S+)");

    private static final Pattern CARGO_TABLE =
            Pattern.compile("(?:^|\\.)(?:dev-|build-)?dependencies(?:\\.([\\w-]+))?$");
    private static final Pattern PYTHON_TABLE =
            Pattern.compile("^tool\\.poetry\\.(?:group\\.[\\w-]+\\.)?(?:dev-)?dependencies$");

    /** The formats that are known. */
    static List<Manifest> all() {
        return List.of(
                new Manifest(
                        "package.json",
                        List.of("package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock"),
                        true,
                        text -> json(text, "dependencies", "devDependencies", "optionalDependencies")),
                new Manifest(
                        "composer.json", List.of("composer.lock"), true, text -> json(text, "require", "require-dev")),
                new Manifest("Cargo.toml", List.of("Cargo.lock"), false, Manifest::cargo),
                new Manifest(
                        "pyproject.toml", List.of("poetry.lock", "uv.lock", "pdm.lock"), true, Manifest::pyproject),
                new Manifest("Pipfile", List.of("Pipfile.lock"), true, Manifest::pipfile),
                new Manifest("Gemfile", List.of("Gemfile.lock"), true, Manifest::gemfile),
                new Manifest("go.mod", List.of("go.sum"), true, Manifest::gomod));
    }

    static Optional<Manifest> of(String path) {
        return all().stream().filter(one -> one.file().equals(Files.name(path))).findFirst();
    }

    /** What {@code text} depends on, with what it asks of each. */
    Map<String, String> dependencies(String text) {
        return reader.apply(text);
    }

    private static Map<String, String> json(String text, String... sections) {
        Map<String, String> found = new LinkedHashMap<>();
        boolean within = false;
        for (String line : text.split("\n", -1)) {
            Matcher section = JSON_SECTION.matcher(line);
            if (section.find()) {
                within = List.of(sections).contains(section.group(1));
            }
            Matcher entry = JSON_ENTRY.matcher(line.substring(section.reset().find() ? section.end() : 0));
            if (within
                    && entry.find()
                    && !isOfPlatform(entry.group(1))
                    && !entry.group(2).matches("(?:file|link|workspace|portal|catalog):.*|\\.{1,2}/.*")) {
                found.put(entry.group(1), entry.group(2));
            }
            within &= !line.contains("}");
        }
        return found;
    }

    /** What Composer calls a platform package, which is not locked as the others are. */
    private static boolean isOfPlatform(String name) {
        return name.equals("php") || name.startsWith("ext-") || name.startsWith("lib-");
    }

    private static Map<String, String> cargo(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        toml(text, (section, name, value) -> {
            Matcher table = CARGO_TABLE.matcher(section);
            if (table.find() && !section.startsWith("workspace") && !section.startsWith("patch")) {
                boolean own = table.group(1) != null;
                if (!value.contains("path") && !(own && name.equals("path"))) {
                    found.merge(own ? table.group(1) : name.replaceFirst("\\..*", ""), value, (a, b) -> a + b);
                }
            }
        });
        return found;
    }

    private static Map<String, String> pipfile(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        toml(text, (section, name, value) -> {
            if (section.equals("packages") || section.equals("dev-packages")) {
                found.put(name, value);
            }
        });
        return found;
    }

    private static Map<String, String> pyproject(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        toml(text, (section, name, value) -> {
            if (PYTHON_TABLE.matcher(section).find() && !name.equals("python") && !value.contains("path")) {
                found.put(name, value);
            }
        });
        String section = "";
        boolean within = false;
        for (String line : text.split("\n", -1)) {
            Matcher head = SECTION.matcher(line);
            Matcher list = LIST.matcher(line);
            if (!within && head.find()) {
                section = head.group(1).strip();
            } else if (!within && list.find()) {
                within = (section.equals("project") && list.group(1).equals("dependencies"))
                        || section.equals("project.optional-dependencies")
                        || section.equals("dependency-groups");
            }
            if (within) {
                REQUIREMENT
                        .matcher(line.replaceFirst("#.*", ""))
                        .results()
                        .forEach(one -> found.put(one.group(1), one.group(3).strip()));
                within = !line.replaceAll("\"[^\"]*\"|'[^']*'|#.*", "").contains("]");
            }
        }
        return found;
    }

    private interface Entries {
        void entry(String section, String name, String value);
    }

    private static void toml(String text, Entries entries) {
        String section = "";
        for (String line : text.split("\n", -1)) {
            Matcher head = SECTION.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            if (head.find()) {
                section = head.group(1).strip();
            } else if (entry.find()) {
                entries.entry(section, entry.group(1), entry.group(2).replaceFirst("\\s+#[^\"']*$", ""));
            }
        }
    }

    private static Map<String, String> gemfile(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            Matcher gem = GEM.matcher(line);
            if (gem.find() && !gem.group(2).contains("path:") && !line.contains(" if ") && !line.contains(" unless ")) {
                found.put(gem.group(1), String.join(",", versions(gem.group(2))));
            }
        }
        return found;
    }

    private static List<String> versions(String rest) {
        List<String> versions = new ArrayList<>();
        Matcher version = Pattern.compile("(?<![:>]\\s{0,3})[\"']([~><=!\\s]*\\d[^\"']*)[\"']")
                .matcher(rest);
        while (version.find()) {
            versions.add(version.group(1).strip());
        }
        return versions;
    }

    private static Map<String, String> gomod(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        boolean other = false;
        for (String line : text.split("\n", -1)) {
            if (line.matches("\\s*(?:replace|exclude|retract|tool|godebug|ignore)\\b.*")) {
                other = line.contains("(");
                line.lines()
                        .filter(one -> one.contains("=>"))
                        .forEach(one -> found.remove(
                                one.strip().replaceFirst("^replace\\s+", "").replaceFirst("\\s.*", "")));
                continue;
            }
            Matcher module = GO.matcher(line);
            if (!other && module.find()) {
                found.put(module.group(1), module.group(2));
            } else if (other && line.contains("=>")) {
                found.remove(line.strip().replaceFirst("\\s.*", ""));
            }
            other &= !line.strip().equals(")");
        }
        return found;
    }
}
