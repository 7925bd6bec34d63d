package io.mergewright.diagnose.suspect;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which file has which format. */
final class ManifestFormats {
    private static final String QUOTE = "[\"']";
    private static final String VERSION = "(?<version>[^\"'\\s,;#]*\\d[^\"'\\s,;#]*)";

    /** {@code "name": "^1.2.3"}. */
    private static final Pattern JSON_PAIR = Pattern.compile(
            "\"(?<name>@?[\\w./-]+)\"\\s*:\\s*\"(?<version>[~^<>=v ]*\\d[^\"]*|\\*|latest|workspace:[^\"]*)\"");
    /** {@code name = "1.2"} and {@code name = { version = "1.2" }}. */
    private static final Pattern TOML_PAIR =
            Pattern.compile("^\\s*\"?(?<name>[\\w.-]+)\"?\\s*=\\s*(?:\\{.*\\bversion\\s*=\\s*)?" + QUOTE
                    + "(?<version>[~^<>=! ]*\\d[^\"']*|\\*)" + QUOTE);
    /** {@code name==1.2}, also quoted in a list. */
    private static final Pattern REQUIREMENT = Pattern.compile("^\\s*" + QUOTE
            + "?(?<name>[A-Za-z][\\w.-]*)(?:\\[[^]]*])?\\s*(?<version>(?:[=~<>!]=?=?)\\s*\\d[^\"'#;]*)");

    private static final Pattern NAME_KEY = Pattern.compile("^\\s*\"?name\"?\\s*[=:]\\s*\"(?<name>[^\"]+)\"");
    private static final Pattern VERSION_KEY =
            Pattern.compile("^\\s*\"?version\"?\\s*[=:]?\\s+\"?(?<version>[^\"\\s]+)\"?");
    private static final Pattern COORDINATES =
            Pattern.compile(QUOTE + "(?<name>[\\w.-]+:[\\w.-]+):(?<version>[^\"'@:]+)(?:[:@][^\"']*)?" + QUOTE);

    private static final Manifest POM = new PomManifest();

    private static final Map<String, List<Manifest>> BY_NAME = Map.ofEntries(
            Map.entry("package.json", List.of(line(Ecosystem.NPM, JSON_PAIR))),
            Map.entry(
                    "package-lock.json",
                    List.of(block(
                            Ecosystem.NPM,
                            "^\\s*\"(?:.*node_modules/)?(?<name>@?[\\w./-]+)\"\\s*:\\s*\\{",
                            VERSION_KEY))),
            Map.entry("yarn.lock", List.of(block(Ecosystem.NPM, "^\"?(?<name>@?[\\w./-]+)@", VERSION_KEY))),
            Map.entry(
                    "pnpm-lock.yaml",
                    List.of(line(
                            Ecosystem.NPM, "^\\s+'?/?(?<name>@?[\\w.-]+(?:/[\\w.-]+)?)[@/](?<version>\\d[^:'(]*)"))),
            Map.entry("Pipfile", List.of(line(Ecosystem.PYPI, TOML_PAIR))),
            Map.entry("pyproject.toml", List.of(line(Ecosystem.PYPI, TOML_PAIR), line(Ecosystem.PYPI, REQUIREMENT))),
            Map.entry("setup.py", List.of(line(Ecosystem.PYPI, REQUIREMENT))),
            Map.entry("setup.cfg", List.of(line(Ecosystem.PYPI, REQUIREMENT))),
            Map.entry("poetry.lock", List.of(new BlockManifest(Ecosystem.PYPI, NAME_KEY, VERSION_KEY))),
            Map.entry("uv.lock", List.of(new BlockManifest(Ecosystem.PYPI, NAME_KEY, VERSION_KEY))),
            Map.entry(
                    "go.mod",
                    List.of(line(
                            Ecosystem.GO,
                            "^(?:require)?\\s*(?<name>[\\w.-]+\\.[a-z]+/[^\\s]+)\\s+(?<version>v\\d\\S*)"))),
            Map.entry("Cargo.toml", List.of(line(Ecosystem.CARGO, TOML_PAIR))),
            Map.entry("Cargo.lock", List.of(new BlockManifest(Ecosystem.CARGO, NAME_KEY, VERSION_KEY))),
            Map.entry(
                    "Gemfile",
                    List.of(line(
                            Ecosystem.RUBYGEMS,
                            "^\\s*gem\\s+['\"](?<name>[\\w.-]+)['\"](?:\\s*,\\s*['\"](?<version>[^'\"]+)['\"])?"))),
            Map.entry(
                    "Gemfile.lock",
                    List.of(line(Ecosystem.RUBYGEMS, "^ {4}(?<name>[\\w.-]+) \\((?<version>\\d[^)]*)\\)"))),
            Map.entry("composer.json", List.of(line(Ecosystem.COMPOSER, JSON_PAIR))),
            Map.entry("composer.lock", List.of(new BlockManifest(Ecosystem.COMPOSER, NAME_KEY, VERSION_KEY))));

    private static final List<Named> BY_PATTERN = List.of(
            named("(?:.*/)?(?:[\\w.-]*pom|[\\w.-]+\\.pom)\\.xml|(?:.*/)?[\\w.-]+\\.pom", POM),
            named(
                    "(?:.*/)?[\\w.-]+\\.(?:gradle|gradle\\.kts|sbt)",
                    line(Ecosystem.MAVEN, COORDINATES),
                    line(
                            Ecosystem.MAVEN,
                            "id\\s*\\(?\\s*['\"](?<name>[\\w.-]+)['\"]\\)?\\s*version\\s*['\"](?<version>[^'\"]+)['\"]")),
            named(
                    "(?:.*/)?[\\w.-]+\\.versions\\.toml",
                    line(Ecosystem.MAVEN, COORDINATES),
                    line(
                            Ecosystem.MAVEN,
                            "module\\s*=\\s*['\"](?<name>[^'\"]+)['\"].*version\\s*=\\s*['\"](?<version>[^'\"]+)['\"]"),
                    line(Ecosystem.MAVEN, "^\\s*(?<name>[\\w.-]+)\\s*=\\s*['\"](?<version>\\d[^'\":]*)['\"]")),
            named(
                    "(?:.*/)?gradle\\.properties",
                    line(Ecosystem.MAVEN, "^(?<name>[\\w.-]*[vV]ersion[\\w.-]*)\\s*=\\s*" + VERSION)),
            named(
                    "(?:.*/)?(?:[\\w.-]*requirements[\\w.-]*|requirements/[\\w.-]+|constraints[\\w.-]*)\\.(?:txt|in)",
                    line(Ecosystem.PYPI, REQUIREMENT)),
            named(
                    "\\.github/(?:workflows|actions)/.*\\.ya?ml|(?:.*/)?action\\.ya?ml",
                    line(Ecosystem.ACTION, "uses:\\s*['\"]?(?<name>[\\w.-]+/[\\w./-]+)@(?<version>[^\\s'\"#]+)"),
                    line(Ecosystem.IMAGE, "image:\\s*['\"]?(?<name>[\\w./-]+):(?<version>[\\w.-]+)")),
            named(
                    "(?:.*/)?(?:[\\w.-]*Dockerfile[\\w.-]*|Containerfile)",
                    line(
                            Ecosystem.IMAGE,
                            "(?i)^\\s*FROM\\s+(?:--\\S+\\s+)?(?<name>[\\w./-]+)(?:[:@](?<version>[\\w.:-]+))?")));

    /** A format and the whole paths that have it. */
    private record Named(Pattern path, List<Manifest> formats) {}

    private ManifestFormats() {}

    /** The formats of dependencies that the file at {@code path} may hold; none for most files. */
    static List<Manifest> of(String path) {
        List<Manifest> byName = BY_NAME.get(path.substring(path.lastIndexOf('/') + 1));
        if (byName != null) {
            return byName;
        }
        return BY_PATTERN.stream()
                .filter(named -> named.path().matcher(path).matches())
                .flatMap(named -> named.formats().stream())
                .toList();
    }

    private static Named named(String path, Manifest... formats) {
        return new Named(Pattern.compile(path), List.of(formats));
    }

    private static Manifest line(Ecosystem ecosystem, String entry) {
        return line(ecosystem, Pattern.compile(entry));
    }

    private static Manifest line(Ecosystem ecosystem, Pattern entry) {
        return new LineManifest(ecosystem, entry);
    }

    private static Manifest block(Ecosystem ecosystem, String name, Pattern version) {
        return new BlockManifest(ecosystem, Pattern.compile(name), version);
    }
}
