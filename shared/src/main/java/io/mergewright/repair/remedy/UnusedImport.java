package io.mergewright.repair.remedy;

import io.mergewright.repair.complaint.Complaint.Kind;
import io.mergewright.repair.source.Draft;
import java.util.Optional;

/** Takes away imports that nothing uses. */
final class UnusedImport implements Remedy {
    private static final double CLARITY = 0.9;

    @Override
    public String id() {
        return "unused-import";
    }

    @Override
    public String description() {
        return "Takes away imports that nothing uses.";
    }

    @Override
    public double clarity() {
        return CLARITY;
    }

    @Override
    public Optional<Mended> mend(Mending mending) {
        Kind kind = mending.complaint().kind();
        if (kind != Kind.UNUSED_IMPORT && kind != Kind.UNUSED) {
            return Optional.empty();
        }
        return ImportStatement.at(mending.file(), mending.line()).flatMap(statement -> {
            var draft = new Draft();
            boolean removed = mending.subject().isEmpty()
                    ? statement.removeAll(draft)
                    : statement.remove(draft, mending.subject());
            return removed ? Optional.of(new Mended(draft, "Take away an import that is not used")) : Optional.empty();
        });
    }
}
