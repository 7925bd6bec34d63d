package io.mergewright.jenkins.fix;

import io.mergewright.jenkins.config.ProposalSettings;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How fixes are wanted.
 *
 * @param verify a line for a shell that tells whether a fix works; blank where nothing is to be run
 * @param minutes for each run of it
 * @param allowed globs of files that a fix may touch; none for all
 * @param publishAt from this confidence on a fix is published; empty for what holds everywhere
 * @param askAt from this confidence on a person is asked; likewise
 * @param publish whether what is published becomes a pull request without a person
 */
public record FixWish(
        String verify,
        int minutes,
        List<String> allowed,
        OptionalDouble publishAt,
        OptionalDouble askAt,
        boolean publish) {
    public FixWish {
        allowed = List.copyOf(allowed);
        if (minutes < 1) {
            throw new IllegalArgumentException("a command needs at least a minute, not " + minutes);
        }
    }

    /** As {@code settings} say. */
    public static FixWish of(ProposalSettings settings) {
        return new FixWish(
                settings.getVerify(),
                Math.max(1, settings.getVerifyMinutes()),
                globs(settings.getAllowedPaths()),
                ProposalSettings.confidence(settings.getPublishAt()),
                ProposalSettings.confidence(settings.getAskAt()),
                settings.isPublish());
    }

    /** One in a line, or with commas in between. */
    private static List<String> globs(String text) {
        return text.lines()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .map(String::strip)
                .filter(glob -> !glob.isEmpty())
                .toList();
    }
}
