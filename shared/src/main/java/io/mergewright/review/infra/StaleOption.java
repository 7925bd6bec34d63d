package io.mergewright.review.infra;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.HunkLine;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.change.PathRole;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.Check;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Sighting;
import io.mergewright.review.check.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An option, or a variable of the environment, that a program no longer reads, and that the documents of the repository still tell of. Quiet
 * where anything else in the repository has it. Immutable.
 */
final class StaleOption implements Check {
    private static final CheckInfo INFO = new CheckInfo(
            "documented-option-gone",
            Tier.COMMENT,
            Severity.WARNING,
            "documentation",
            "An option is gone and still documented");
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int MOST_FILES = 3_000;
    private static final int MOST_OPTIONS = 20;
    private static final Pattern SIGN = Pattern.compile(
            "^\\s*[a-z][a-z0-9]*[_-][\\w-]+\\s*[:=]|\\{--|\\blong\\b|(?:^|[\\s\"'`|(])--?[A-Za-z]|[Ff]lag|getopts|\\b[oO]ption|Option\\(|environ|[Gg]etenv|LookupEnv|env::var|process\\.env|\\bENV\\b|\\blong\\b|_argument|@Value|getProperty|\\bfs\\.|Boolean\\.get|Integer\\.get");
    private static final Pattern CODE = Pattern.compile(
            "\\.(?:py|[mc]?[jt]s|go|rb|sh|bash|rs|java|kt|c|cc|cpp|h|cs|php|pl|toml|ya?ml|json|cfg|ini)$|/[\\w-]+$|^[\\w-]+$");
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?:^|/)(?:readme|usage|install|manual|getting[-_]started|configuration|options|cli)[^/]*$|\\.(?:md|rst|adoc|asciidoc|[1-8])$|(?:^|/)(?:docs?|man)/.*\\.txt$");
    private static final Pattern HISTORY = Pattern.compile(
            "change|history|news|release|migrat|upgrad|deprecat|(?:^|/)(?:adr|rfcs?|proposals?|blog|archive|design|vendor|node_modules|third_party|tests?|testdata|fixtures?)/|license|contributing|security");
    private static final Pattern OTHER_PROGRAM = Pattern.compile(
            "\\b(?:npm|npx|yarn|pnpm|docker|git|pip3?|cargo|make|cmake|curl|wget|kubectl|helm|apt|brew|bundle|gem|composer|mvn|gradle|terraform|tar|rsync|ssh)\\s+[\\w-]");
    private static final Pattern USAGE =
            Pattern.compile("(?i)^\\s*(?:#|//|\\*|echo\\b|printf\\b)[^|;&]*\\[?--|\\busage:");
    private static final Pattern GONE =
            Pattern.compile("(?i)\\b(?:removed|deprecated|no longer|formerly|was renamed|used to)\\b");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Sighting> look(ChangedFile file, Change change) {
        if (file.before().isEmpty() || !mayRemove(file)) {
            return List.of();
        }
        FileText before = file.before().get();
        List<Sighting> sightings = new ArrayList<>();
        usage(file, before).forEach(sightings::add);
        gone(file, before).forEach((name, at) -> {
            int line = before.lineAt(at);
            if (file.commentable().takes(Side.LEFT, line, line) && sightings.isEmpty()) {
                document(name, file.path(), change.head())
                        .filter(document -> !isElsewhere(name, change.head()))
                        .ifPresent(document -> sightings.add(new Sighting(
                                INFO,
                                Side.LEFT,
                                line,
                                line,
                                "`%s` goes with this line, and `%s` still tells of it.".formatted(name, document),
                                Optional.empty())));
            }
        });
        return sightings;
    }

    /** An option that only the help of the same file still tells of. */
    private static List<Sighting> usage(ChangedFile file, FileText before) {
        String ending = ending(file.path());
        String after = file.after().map(FileText::text).orElse("");
        Map<String, Integer> gone = Options.in(ending, before.text());
        gone.keySet().removeAll(Options.in(ending, after).keySet());
        List<Sighting> sightings = new ArrayList<>();
        gone.forEach((name, at) -> {
            int line = before.lineAt(at);
            boolean told = name.startsWith("--") && name.length() > 4 && isOnlyTold(name, after);
            if (told && sightings.isEmpty() && file.commentable().takes(Side.LEFT, line, line)) {
                sightings.add(new Sighting(
                        INFO,
                        Side.LEFT,
                        line,
                        line,
                        "`%s` goes with this line, and the help in this file still tells of it.".formatted(name),
                        Optional.empty()));
            }
        });
        return sightings;
    }

    private static boolean isOnlyTold(String name, String after) {
        List<String> lines =
                after.lines().filter(line -> mention(name).matcher(line).find()).toList();
        return !lines.isEmpty()
                && lines.stream()
                        .allMatch(line -> USAGE.matcher(line).find()
                                && !GONE.matcher(line).find());
    }

    private static boolean mayRemove(ChangedFile file) {
        return file.role() != PathRole.TEST
                && !file.path()
                        .matches(
                                "(?:.*/)?\\.[^/]+(?:/.*)?|(?:.*/)?(?:Cargo|pyproject|mkdocs|docker-compose|compose|Chart)[^/]*\\.\\w+")
                && file.role() != PathRole.EXAMPLE
                && file.before()
                        .filter(text -> text.text().length() <= MOST_CHARACTERS)
                        .isPresent()
                && file.after()
                        .filter(text -> text.text().length() <= MOST_CHARACTERS)
                        .isPresent()
                && file.diff().hunks().stream()
                        .flatMap(hunk -> hunk.lines().stream())
                        .anyMatch(line -> line.kind() == HunkLine.Kind.REMOVED
                                && SIGN.matcher(line.text()).find());
    }

    private static Map<String, Integer> gone(ChangedFile file, FileText before) {
        String ending = ending(file.path());
        String after = file.after().map(FileText::text).orElse("");
        Map<String, Integer> gone = Options.in(ending, before.text());
        gone.keySet().removeAll(Options.in(ending, after).keySet());
        gone.keySet().removeIf(name -> isStillThere(ending, name, after));
        return gone.size() > MOST_OPTIONS ? Map.of() : gone;
    }

    /** Of what is written with dashes the bare name is a common word: only as a text of its own does it count as still there. */
    private static boolean isStillThere(String ending, String name, String after) {
        if (name.length() <= 2) {
            return false;
        }
        return name.startsWith("--")
                ? !isFlagOfGo(ending, name, after)
                        && (mention(name).matcher(after).find()
                                || Pattern.compile("['\"`:]" + Pattern.quote(bare(name)) + "['\"`]")
                                        .matcher(after)
                                        .find())
                : mention(name).matcher(after).find();
    }

    /** Names of flags are common words there: only as a text of its own does one count as still there. */
    private static boolean isFlagOfGo(String ending, String name, String after) {
        return ending.equals("go") && name.startsWith("--") && !after.contains('"' + bare(name) + '"');
    }

    private static String ending(String path) {
        String name = Files.name(path);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String bare(String name) {
        return name.replaceFirst("^-+", "");
    }

    private static Pattern mention(String name) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
    }

    /** A document at the head that tells of {@code name}. */
    private static Optional<String> document(String name, String code, Sources head) {
        int read = 0;
        for (RepositoryPath path : head.paths()) {
            String lower = path.value().toLowerCase(Locale.ROOT);
            if (DOCUMENT.matcher(lower).find() && !HISTORY.matcher(lower).find()) {
                if (++read > MOST_FILES) {
                    break;
                }
                Optional<String> text = Files.text(head, path.value()).filter(one -> one.length() <= MOST_CHARACTERS);
                if (text.isPresent() && tellsOf(name, code, text.get())) {
                    return Optional.of(path.value());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean tellsOf(String name, String code, String document) {
        String program = Files.name(code);
        boolean isShort = name.length() == 2;
        if (isShort && !document.contains(program.replaceFirst("\\.\\w+$", ""))) {
            return false;
        }
        boolean key = !name.startsWith("-") && name.equals(name.toLowerCase(Locale.ROOT)) && !name.contains(".");
        Pattern mention = key ? Pattern.compile("`" + Pattern.quote(name) + ":?`") : written(name, code, isShort);
        return document.contains(bare(name))
                && document.lines()
                        .anyMatch(line -> mention.matcher(line).find()
                                && (line.contains(program)
                                        || !OTHER_PROGRAM.matcher(line).find())
                                && !GONE.matcher(line).find());
    }

    private static Pattern written(String name, String code, boolean isShort) {
        if (isShort) {
            return Pattern.compile("^\\s*(?:[-*|]\\s*)?[`*]*" + Pattern.quote(name) + "(?![\\w-])|"
                    + Pattern.quote(Files.name(code)) + "\\b.*\\s" + Pattern.quote(name) + "(?![\\w-])");
        }
        return code.endsWith(".go") && name.startsWith("--")
                ? Pattern.compile("(?<![\\w-])--?" + Pattern.quote(bare(name)) + "(?![\\w-])")
                : mention(name);
    }

    /** Whether another file of the head defines or uses it; one that cannot be told counts so. */
    private static boolean isElsewhere(String name, Sources head) {
        if (name.length() == 2) {
            return false;
        }
        int read = 0;
        for (RepositoryPath path : head.paths()) {
            String lower = path.value().toLowerCase(Locale.ROOT);
            if (CODE.matcher(lower).find() && !DOCUMENT.matcher(lower).find()) {
                if (++read > MOST_FILES) {
                    return true;
                }
                if (isIn(name, path.value(), head)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isIn(String name, String path, Sources head) {
        Optional<String> text = Files.text(head, path).filter(one -> one.contains(bare(name)));
        return text.isPresent()
                && (text.get().length() > MOST_CHARACTERS
                        || mention(name).matcher(text.get()).find()
                        || Options.in(ending(path), text.get()).containsKey(name));
    }
}
