package io.mergewright.repair.model;

import io.mergewright.core.AllowedPaths;
import io.mergewright.diagnose.Excerpt;
import io.mergewright.model.ShownLines;
import io.mergewright.repair.Failure;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a model gets to see of a failure, in an allowance: up to two fifths of it is log, up to a fifth tells of earlier tries, and
 * the rest is sources.
 *
 * @param earlier tries, or empty
 */
record FixMaterial(ShownLines log, ShownSources sources, String earlier) {
    private static final double LOG = 0.4;
    private static final double EARLIER = 0.2;

    static FixMaterial of(Failure failure, List<EarlierTry> tries, AllowedPaths allowed, int tokens) {
        double characters = tokens * Excerpt.CHARACTERS_PER_TOKEN;
        var log = ShownLines.of(Excerpt.of(failure.window(), failure.diagnosis(), (int) (tokens * LOG))
                .byNumber());
        String earlier = earlier(tries, (int) (characters * EARLIER));
        double left = characters - log.text().length() - earlier.length();
        var choice = new SourceChoice(allowed, left);
        Spots.of(failure, log).forEach(spot -> choice.add(spot.file(), spot.line()));
        return new FixMaterial(log, choice.shown(), earlier);
    }

    private static String earlier(List<EarlierTry> tries, int most) {
        return tries.stream().map(one -> one.text(most / tries.size())).collect(Collectors.joining("\n\n"));
    }
}
