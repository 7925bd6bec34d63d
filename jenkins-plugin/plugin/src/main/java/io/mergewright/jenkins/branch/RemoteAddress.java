package io.mergewright.jenkins.branch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a repository is, apart from the protocol and the person by whom it is reached.
 *
 * @param host such as {@code github.com}
 * @param web the host as a browser reaches it, such as {@code https://github.com}
 * @param path of the repository there, such as {@code shop/api}
 */
record RemoteAddress(String host, String web, String path) {
    private static final Pattern URL = Pattern.compile(
            "(https?|ssh|git)://(?:[^@/\\s]+@)?([A-Za-z0-9.-]+)(:\\d{1,5})?/+([\\w.~/-]+?)(?:\\.git)?/*");
    /** See git-clone(1), "scp-like syntax". */
    private static final Pattern SCP =
            Pattern.compile("(?:[^@/\\s:]+@)?([A-Za-z0-9.-]{2,}):(?!//)/?([\\w.~/-]+?)(?:\\.git)?/*");

    /** The address in {@code url} as git takes it; empty for a directory and for what has characters that no usual address has. */
    static Optional<RemoteAddress> of(String url) {
        Matcher whole = URL.matcher(url);
        if (whole.matches()) {
            boolean browsed = whole.group(1).startsWith("http");
            String port = browsed && whole.group(3) != null ? whole.group(3) : "";
            String host = whole.group(2).toLowerCase(Locale.ROOT);
            return Optional.of(new RemoteAddress(
                    host, (browsed ? whole.group(1) : "https") + "://" + host + port, whole.group(4)));
        }
        Matcher scp = SCP.matcher(url);
        if (scp.matches()) {
            String host = scp.group(1).toLowerCase(Locale.ROOT);
            return Optional.of(new RemoteAddress(host, "https://" + host, scp.group(2)));
        }
        return Optional.empty();
    }

    /** The repository in a browser. */
    String page() {
        return web + "/" + path;
    }
}
