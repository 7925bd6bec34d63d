package io.mergewright.repair.remedy;

import io.mergewright.repair.complaint.Complaint.Kind;
import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.SourceFile;
import io.mergewright.repair.source.Words;
import java.util.Optional;

/** Uses the new name of something that the change under test renamed elsewhere. */
final class RenamedSymbol implements Remedy {
    private static final double CLARITY = 0.85;

    @Override
    public String id() {
        return "renamed-symbol";
    }

    @Override
    public String description() {
        return "Uses the new name of something that the change under test renamed elsewhere.";
    }

    @Override
    public double clarity() {
        return CLARITY;
    }

    /** All uses in the file, as most tools complain about the first only. */
    @Override
    public Optional<Mended> mend(Mending mending) {
        if (mending.complaint().kind() != Kind.UNRESOLVED || mending.subjectAt().isEmpty()) {
            return Optional.empty();
        }
        String old = mending.subject();
        return mending.names().nowCalled(old).map(now -> {
            var draft = new Draft();
            SourceFile file = mending.file();
            Words.places(file.text(), old).forEach(at -> draft.replace(file, at, at + old.length(), now));
            return new Mended(draft, "Call %s by its new name %s".formatted(old, now));
        });
    }
}
