package io.mergewright.review;

import io.mergewright.context.Sources;
import io.mergewright.core.AllowedPaths;
import io.mergewright.core.RepositoryPath;
import io.mergewright.review.check.OwnCheck;
import java.util.List;
import java.util.Optional;

/**
 * What a repository wants of its reviews: {@code .github/mergewright.yml}, read from where the change is to go and never from the change
 * itself. docs/user/review.md describes the keys.
 *
 * @param included the files that are looked into, unless they are excluded
 * @param checks of its own
 * @param wishes what models are to look at
 * @param bars how sure a finding must be, where the repository says so
 * @param language in which models write, such as {@code English}
 * @param occasions which pull requests are reviewed without being asked
 * @param notes what is wrong with the file, one sentence each; what is wrong is left out, the rest counts
 */
public record RepositorySettings(
        AllowedPaths included,
        AllowedPaths excluded,
        ReviewLimits limits,
        List<OwnCheck> checks,
        List<Wish> wishes,
        Optional<Bars> bars,
        String language,
        Occasions occasions,
        List<String> notes) {
    public static final String FILE = ".github/mergewright.yml";
    static final String ENGLISH = "English";

    public RepositorySettings {
        checks = List.copyOf(checks);
        wishes = List.copyOf(wishes);
        notes = List.copyOf(notes);
    }

    /** Whether the file at {@code path} is looked into. */
    public boolean reviews(String path) {
        return RepositoryPath.problem(path).isPresent() || matches(new RepositoryPath(path));
    }

    private boolean matches(RepositoryPath path) {
        return included.allow(path) && !excluded.allow(path);
    }

    /** What holds where a repository says nothing. */
    public static RepositorySettings usual() {
        return without(List.of());
    }

    /** The settings in {@code base}. */
    public static RepositorySettings in(Sources base) {
        return RepositorySettingsReader.read(base);
    }

    static RepositorySettings without(List<String> notes) {
        return new RepositorySettings(
                AllowedPaths.all(),
                AllowedPaths.matching(List.of()),
                ReviewLimits.usual(),
                List.of(),
                List.of(),
                Optional.empty(),
                ENGLISH,
                Occasions.usual(),
                notes);
    }
}
