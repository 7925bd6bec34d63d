package io.mergewright.review;

import io.mergewright.core.Fingerprint;
import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.FileText;
import io.mergewright.review.change.Side;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is new in a change since it was reviewed last, so that nothing is said twice, and nothing late. Immutable. */
public final class Since {
    /** A change that nobody has reviewed yet: all of it is new. */
    public static final Since NEVER = new Since(null, Set.of());

    private final @Nullable Map<String, ChangedFile> touched;
    private final Set<Fingerprint> said;

    private Since(@Nullable Map<String, ChangedFile> touched, Set<Fingerprint> said) {
        this.touched = touched;
        this.said = said;
    }

    /**
     * Since the last review.
     *
     * @param change from what was reviewed last to what is now
     * @param said what was said, or could have been, by its fingerprints
     */
    public static Since lastReview(Change change, Set<Fingerprint> said) {
        Map<String, ChangedFile> touched = new HashMap<>();
        change.files().forEach(file -> touched.put(file.path(), file));
        return new Since(touched, Set.copyOf(said));
    }

    /** Whether {@code finding} was not said before and stands on lines that were touched since. */
    public boolean isNew(ReviewFinding finding) {
        if (touched == null) {
            return true;
        }
        ChangedFile file = touched.get(finding.path());
        return file != null
                && !said.contains(finding.fingerprint())
                && (finding.side() == Side.LEFT || file.commentable().isAnyAdded(finding.first(), finding.last()));
    }

    /** Whether one of the lines {@code first} to {@code last} of the file at {@code path} was touched since. */
    public boolean touches(String path, int first, int last) {
        if (touched == null) {
            return true;
        }
        ChangedFile file = touched.get(path);
        return file != null && file.commentable().isAnyAdded(first, last);
    }

    /** Whether {@code finding} quotes a line that the file did not have when it was reviewed last, wherever in it. */
    public boolean quotesNewText(ReviewFinding finding) {
        if (touched == null) {
            return true;
        }
        ChangedFile file = touched.get(finding.path());
        if (file == null) {
            return false;
        }
        Set<String> before = new HashSet<>();
        file.before()
                .map(FileText::text)
                .map(String::lines)
                .ifPresent(lines -> lines.map(String::strip).forEach(before::add));
        List<String> quoted = finding.quoted();
        return quoted.stream().map(String::strip).anyMatch(line -> !line.isEmpty() && !before.contains(line));
    }
}
