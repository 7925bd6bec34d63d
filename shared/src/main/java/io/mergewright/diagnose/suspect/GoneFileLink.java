package io.mergewright.diagnose.suspect;

import io.mergewright.diff.FileDiff;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The failure names a file that the change deletes or renames. */
final class GoneFileLink implements Link {
    private static final double GONE = 0.8;
    private static final Pattern ENDING = Pattern.compile("\\.\\w+$");

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        var file = candidate.file();
        boolean gone = file.kind() == FileDiff.Kind.DELETED || file.kind() == FileDiff.Kind.RENAMED;
        return gone ? reason(file, clues) : Optional.empty();
    }

    private static Optional<Reason> reason(FileDiff file, Clues clues) {
        String name = file.oldPath().substring(file.oldPath().lastIndexOf('/') + 1);
        String bare = ENDING.matcher(name).replaceFirst("");
        var named = Pattern.compile("(?<![\\w.-])" + Pattern.quote(bare) + "(?:"
                + Pattern.quote(name.substring(bare.length())) + ")?(?![\\w-]|\\.\\w)");
        return clues.messages().entrySet().stream()
                .filter(message -> message.getValue().basis() == Basis.FAILURE)
                .filter(message -> message.getKey().contains(bare))
                .filter(message -> named.matcher(message.getKey()).find())
                .findFirst()
                .map(message -> reason(file, name, message));
    }

    private static Reason reason(FileDiff file, String name, Map.Entry<String, Sighting> message) {
        boolean deleted = file.kind() == FileDiff.Kind.DELETED;
        var sighting = message.getValue();
        String what = deleted ? "which is deleted" : "which is now " + file.newPath();
        return sighting.reason(GONE, "the failure names %s %s, %s".formatted(name, sighting.place(), what));
    }
}
