package io.mergewright.review.infra;

import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.check.Check;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Sighting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds places in the text of a file; those that stood in it before, anywhere, are not introduced. Immutable. */
final class PlaceCheck implements Check {
    private static final int MOST_CHARACTERS = 1 << 20;

    private final CheckInfo info;
    private final Predicate<ChangedFile> files;
    private final Function<String, List<Place>> finder;

    /**
     * A check.
     *
     * @param files that it looks into
     * @param finder of places in the text of one
     */
    PlaceCheck(CheckInfo info, Predicate<ChangedFile> files, Function<String, List<Place>> finder) {
        this.info = info;
        this.files = files;
        this.finder = finder;
    }

    @Override
    public CheckInfo info() {
        return info;
    }

    @Override
    public List<Sighting> look(ChangedFile file, Change change) {
        if (file.diff().added() == 0 || !files.test(file)) {
            return List.of();
        }
        List<Place> places = file.after().map(this::places).orElse(List.of()).stream()
                .filter(place -> file.commentable().isAnyAdded(place.first(), place.last()))
                .toList();
        Set<String> known = new HashSet<>();
        if (!places.isEmpty()) {
            file.before().map(this::places).orElse(List.of()).forEach(place -> known.add(place.key()));
        }
        return places.stream()
                .filter(place -> !known.contains(place.key()))
                .map(place -> Sighting.of(info, place.first(), place.last(), place.message()))
                .toList();
    }

    private List<Place> places(FileText text) {
        return text.text().length() > MOST_CHARACTERS ? List.of() : finder.apply(text.text());
    }
}
