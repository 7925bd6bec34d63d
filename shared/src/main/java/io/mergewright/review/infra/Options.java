package io.mergewright.review.infra;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Options of command lines and variables of the environment that a program reads, found by the calls that define them. */
final class Options {
    private static final String TEXT = "[\"'`]([\\w][\\w.-]*)[\"'`]";
    private static final Pattern WORD = Pattern.compile("[\"'`](--?[A-Za-z][\\w-]*)");
    private static final Pattern PYTHON =
            Pattern.compile("\\b(?:add_argument|add_option|option|Option)\\(\\s*([^()]{0,200})");
    private static final Pattern SCRIPT = Pattern.compile(
            "\\.(?:option|requiredOption|addOption|Option)\\(\\s*(?:new Option\\(\\s*)?([\"'`][^\"'`\\n]{1,120}[\"'`])");
    private static final Pattern IN_FLAGS = Pattern.compile("(?<![\\w-])(--?[A-Za-z][\\w-]*)");
    private static final Pattern GO = Pattern.compile(
            "\\b[\\w.]*(?:[Ff]lags?|[Ff]lagSet|FlagSet|fs|Flags\\(\\))\\.(?:String|Bool|Int|Int64|Uint|Uint64|Float64|Duration|StringSlice|StringArray|Count|Text|Func|BoolFunc)?(?:Slice|Array|ToString)?(?:Var)?(P?)\\(\\s*(?:&?[\\w.\\[\\]]+,\\s*)?\"([\\w][\\w.-]*)\"(?:,\\s*\"(\\w?)\")?");
    private static final Pattern KINGPIN = Pattern.compile("\\.Flag\\(\\s*\"([\\w][\\w.-]*)\"");
    private static final Pattern RUBY = Pattern.compile("\\b\\w+\\.on(?:_tail|_head)?\\(?\\s*([^\\n]{0,200})");
    private static final Pattern THOR = Pattern.compile("\\b(?:method_option|class_option|option)\\s*\\(?\\s*:(\\w+)");
    private static final Pattern GETOPTS = Pattern.compile("\\bgetopts\\s+[\"']?:?([\\w:]+)");
    private static final Pattern CASE =
            Pattern.compile("(?m)^\\s*\\(?((?:[\"']?--?[A-Za-z][\\w-]*[\"']?(?:=[\"']?\\*)?\\s*\\|?\\s*){1,6})\\)");
    private static final Pattern CLAP = Pattern.compile("\\.long\\(\\s*\"([\\w-]+)\"|\\blong\\s*=\\s*\"([\\w-]+)\"");
    private static final Pattern DERIVED = Pattern.compile(
            "#\\[(?:arg|clap|structopt|argh)\\((?:[^\\]]*[\\s,(])?long\\b(?!\\s*=)[^\\]]*\\)\\]\\s*(?:pub\\s+)?(\\w+)\\s*:");
    private static final Pattern PICOCLI = Pattern.compile("(?:@Option|\\boption)\\(([^)]{0,300})");
    private static final Pattern CSHARP = Pattern.compile("\\bnew\\s+Option(?:<[^>]*>)?\\(\\s*([^()]{0,200})");
    private static final Pattern CSHARP_NAMED = Pattern.compile("\\[Option\\((?:'\\w',\\s*)?\"([\\w-]+)\"");
    private static final Pattern PHP =
            Pattern.compile("(?:->addOption|new\\s+InputOption)\\(\\s*['\"]([\\w-]+)['\"]|\\{--(?:\\w\\|)?([\\w-]+)");
    private static final Pattern KEY = Pattern.compile("(?m)^\\s*([a-z][a-z0-9]*(?:[_-][a-z0-9]+)+)\\s*[:=]");
    private static final Pattern GETOPT_LONG = Pattern.compile(
            "\\{\\s*\"([\\w-]+)\"\\s*,\\s*(?:no_argument|required_argument|optional_argument|[012])\\s*,");
    private static final Pattern ENVIRONMENT = Pattern.compile(
            "(?:os\\.environ(?:\\.get)?\\s*[\\[(]|getenv\\(|Getenv\\(|LookupEnv\\(|ENV(?:\\.fetch)?\\s*[\\[(]|env::var(?:_os)?\\(|GetEnvironmentVariable\\(|\\benv(?:\\.\\w+)?\\(|\\$_ENV\\[|\\bconfig\\()\\s*[\"']([A-Z][A-Z0-9_]{4,})[\"']|\\bprocess\\.env\\.([A-Z][A-Z0-9_]{4,})\\b");
    private static final Pattern PROPERTY = Pattern.compile(
            "@Value\\(\\s*\"\\$\\{([a-z][\\w-]*(?:\\.[\\w-]+)+)|\\bgetProperty\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"|\\b(?:Boolean\\.getBoolean|Integer\\.getInteger)\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");

    private Options() {}

    /** What {@code text}, of a file with this ending, defines, as users write it, and where: {@code --all}, {@code -a}, {@code HOME_PAGE}. */
    static Map<String, Integer> in(String ending, String text) {
        Map<String, Integer> found = new LinkedHashMap<>();
        switch (ending) {
            case "py" -> words(PYTHON, WORD, text, found);
            case "js", "mjs", "cjs", "ts", "mts" -> {
                words(SCRIPT, IN_FLAGS, text, found);
                if (text.contains("yargs")) {
                    named(Pattern.compile("\\.option\\(\\s*" + TEXT), text, found);
                }
            }
            case "go" -> {
                GO.matcher(text).results().forEach(one -> go(one, found));
                named(KINGPIN, text, found);
            }
            case "rb" -> {
                words(RUBY, WORD, text, found);
                THOR.matcher(text)
                        .results()
                        .forEach(one -> found.putIfAbsent("--" + one.group(1).replace('_', '-'), one.start()));
            }
            case "sh", "bash", "" -> {
                GETOPTS.matcher(text)
                        .results()
                        .forEach(one -> one.group(1)
                                .chars()
                                .filter(Character::isLetterOrDigit)
                                .forEach(c -> found.putIfAbsent("-" + (char) c, one.start())));
                words(CASE, IN_FLAGS, text, found);
            }
            case "rs" -> {
                named(CLAP, text, found);
                DERIVED.matcher(text)
                        .results()
                        .forEach(one -> found.putIfAbsent("--" + one.group(1).replace('_', '-'), one.start(1)));
            }
            case "cs" -> {
                words(CSHARP, WORD, text, found);
                named(CSHARP_NAMED, text, found);
            }
            case "php" -> named(PHP, text, found);
            case "yml", "yaml", "toml" ->
                KEY.matcher(text).results().forEach(one -> found.putIfAbsent(one.group(1), one.start(1)));
            case "java", "kt" -> words(PICOCLI, WORD, text, found);
            case "c", "cc", "cpp" -> named(GETOPT_LONG, text, found);
            default -> {}
        }
        ENVIRONMENT
                .matcher(text)
                .results()
                .forEach(one -> group(one).ifPresent(name -> found.putIfAbsent(name, one.start())));
        PROPERTY.matcher(text)
                .results()
                .forEach(one -> group(one).ifPresent(name -> found.putIfAbsent(name, one.start())));
        return found;
    }

    private static void words(Pattern call, Pattern word, String text, Map<String, Integer> found) {
        call.matcher(text)
                .results()
                .forEach(one -> word.matcher(one.group(1))
                        .results()
                        .forEach(name -> found.putIfAbsent(name.group(1), one.start(1) + name.start())));
    }

    private static void named(Pattern call, String text, Map<String, Integer> found) {
        call.matcher(text)
                .results()
                .forEach(one -> group(one).ifPresent(name -> found.putIfAbsent("--" + name, one.start())));
    }

    /** The flags of the standard library are written with one dash or two. */
    private static void go(MatchResult one, Map<String, Integer> found) {
        String name = one.group(2);
        found.putIfAbsent((name.length() == 1 ? "-" : "--") + name, one.start());
        if (!one.group(1).isEmpty() && one.group(3) != null && !one.group(3).isEmpty()) {
            found.putIfAbsent("-" + one.group(3), one.start());
        }
    }

    private static Optional<String> group(MatchResult one) {
        for (int i = 1; i <= one.groupCount(); i++) {
            if (one.group(i) != null) {
                return Optional.of(one.group(i));
            }
        }
        return Optional.empty();
    }
}
