package io.mergewright.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells edits that would reach out of the program when it is built: links to where the file did not link before, downloads, and
 * programs that are started. Such a patch is not even tried, because trying it runs it.
 */
public final class Reach {
    private static final Pattern LINK = Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]{0,20}://[^\\s/\"'`)>]*");

    private static final List<Pattern> RUNS = List.of(
            Pattern.compile("(?i)\\b(?:curl|wget|invoke-webrequest|invoke-expression|ncat|netcat)\\b"
                    + "|\\|\\s*(?:sudo )?(?:ba|z|da)?sh\\b|\\bbase64 (?:-d|--decode)\\b|\\brm\\s+-\\w*[rf]|/dev/tcp/"),
            Pattern.compile(
                    "(?<![.\\w])(?:eval|exec[lv]?[pe]*|system|popen|shell_exec|passthru|proc_open)\\s*\\(|\\bos\\.(?:system|popen|exec|spawn)"
                            + "|\\bsubprocess\\b|\\bchild_process\\b|\\bgetRuntime\\b|\\bProcessBuilder\\b|\\bexec\\.Command|\\bCommand::new"
                            + "|\\bProcess\\.Start|\\b__import__\\b|\\bimportlib\\b|\\bb64decode\\b|\\bfromCharCode\\b|\\$\\(shell\\b"
                            + "|\\bsocket\\.|\\burlopen\\b|\\brequests\\.(?:get|post)\\b|\\bpip install\\b|\\bnpm (?:i|install)\\b"));

    private Reach() {}

    /** Whether {@code after} reaches where neither {@code before} nor, for links, the whole {@code file} did. */
    public static boolean isIn(String before, String after, String file) {
        Matcher link = LINK.matcher(after);
        while (link.find()) {
            if (!file.contains(link.group())) {
                return true;
            }
        }
        return RUNS.stream().anyMatch(runs -> count(runs, after) > count(runs, before));
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
