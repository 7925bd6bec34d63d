package io.mergewright.diagnose;

import java.util.regex.Pattern;

/** Makes paths relative to the checkout where the path itself tells the usual place of a CI system. */
final class Checkout {
    private static final Pattern ROOT = Pattern.compile("^(?:file://)?(?:"
            + "(?:[A-Za-z]:)?/?(?:home|Users)/(?:travis|runner|vsts)/(?:build|work|gopath/src/github\\.com)/[^/]+/[^/]+/"
            + "|[A-Za-z]:/(?:a|projects|agent/_work)/(?:\\d+/s/|[^/]+/(?:[^/]+/)?)"
            + "|/__w/[^/]+/[^/]+/|/github/workspace/|/drone/src/|/bitbucket/pipelines/agent/build/|/workspace/"
            + "|/(?:root|home/circleci)/(?:project|repo)/|/builds/(?:workspace/[^/]+|[^/]+/[^/]+)/"
            + "|/(?:var/lib/jenkins|var/jenkins_home|home/jenkins(?:/agent)?|opt/jenkins)/workspace/[^/]+/"
            + "|/go/src/(?:github\\.com/[^/]+/[^/]+/)?"
            + ")(?=[^/])");

    private Checkout() {}

    /** {@code path} with {@code /} between its parts, without a known checkout directory or {@code ./} before it. */
    static String relative(String path) {
        String slashed = path.replace('\\', '/');
        String relative = ROOT.matcher(slashed).replaceFirst("");
        while (relative.startsWith("./") && relative.length() > 2) {
            relative = relative.substring(2);
        }
        return relative;
    }
}
