package io.mergewright.core;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/**
 * Which files a patch may touch, as globs over the whole path: {@code ?} is one character and {@code *} any number of them within
 * a name, {@code **} crosses directories, and {@code **}{@code /} also stands for no directory at all. Nothing else has a
 * meaning of its own.
 */
public final class AllowedPaths {
    private static final Pattern WILDCARD = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?");

    private final List<Pattern> patterns;

    private AllowedPaths(List<String> globs) {
        patterns = globs.stream().map(AllowedPaths::pattern).toList();
    }

    /** Files that match any of {@code globs}; none when there are none. */
    public static AllowedPaths matching(List<String> globs) {
        return new AllowedPaths(globs);
    }

    /** All files of the repository. */
    public static AllowedPaths all() {
        return new AllowedPaths(List.of("**"));
    }

    public boolean allow(RepositoryPath path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path.value()));
    }

    private static Pattern pattern(String glob) {
        Matcher wildcards = WILDCARD.matcher(glob);
        var expression = new StringBuilder();
        int end = 0;
        while (wildcards.find()) {
            expression.append(Pattern.quote(glob.substring(end, wildcards.start())));
            expression.append(expression(wildcards.group()));
            end = wildcards.end();
        }
        return Pattern.compile(
                expression.append(Pattern.quote(glob.substring(end))).toString(), Pattern.DOTALL);
    }

    private static String expression(String wildcard) {
        return switch (wildcard) {
            case "**/" -> "(?:.*/)?";
            case "**" -> ".*";
            case "*" -> "[^/]*";
            default -> "[^/]";
        };
    }
}
