package io.mergewright.diagnose.suspect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of packages and classes of the JVM, with dots or slashes, that a line of a log names. */
final class QualifiedNames {
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.$/@<-])[a-z][a-z0-9_]*(?:[./][A-Za-z_][\\w$]*+){1,15}+(?![\\w/@-]|:[A-Za-z])");
    private static final Pattern FILE =
            Pattern.compile("\\.(?:java|kt|scala|groovy|xml|jar|pom|yaml|yml|json|properties|txt|html|md|py|js|ts)$");

    private QualifiedNames() {}

    /** Each with dots, in the order of the line. */
    static List<String> in(String line) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(line);
        while (name.find()) {
            String text = name.group();
            if (!text.startsWith("src/") && !FILE.matcher(text).find()) {
                names.add(dotted(text));
            }
        }
        return names;
    }

    private static String dotted(String name) {
        String dotted = name.replace('/', '.');
        return dotted.endsWith(".class") ? dotted.substring(0, dotted.length() - ".class".length()) : dotted;
    }
}
