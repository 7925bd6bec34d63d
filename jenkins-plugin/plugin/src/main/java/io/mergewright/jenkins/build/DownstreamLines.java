package io.mergewright.jenkins.build;

import io.mergewright.log.LogWindow;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Builds that lines of a log say did not end well. What anybody writes can look like one, so each has to be checked. */
final class DownstreamLines {
    private static final int LONGEST = 400;

    /** As the step {@code build} and other starters of builds write it; folders are shown with what stands between them here. */
    private static final Pattern COMPLETED = Pattern.compile(
            "^(?:Build )?(\\S[^#]{0,300}?) #(\\d{1,9}) completed(?:: | with (?:result|status) |\\. Result was )"
                    + "(?:FAILURE|UNSTABLE|ABORTED|NOT_BUILT)\\b");

    private static final String BETWEEN_FOLDERS = " » ";

    private DownstreamLines() {}

    static List<BuildId> in(LogWindow log) {
        return log.lines().stream().flatMap(line -> in(line.text())).distinct().toList();
    }

    private static Stream<BuildId> in(String line) {
        Matcher completed = COMPLETED.matcher(line);
        return line.length() <= LONGEST && completed.lookingAt()
                ? Stream.of(new BuildId(
                        completed.group(1).replace(BETWEEN_FOLDERS, "/"), Integer.parseInt(completed.group(2))))
                : Stream.empty();
    }
}
