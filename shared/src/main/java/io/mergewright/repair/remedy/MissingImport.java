package io.mergewright.repair.remedy;

import io.mergewright.repair.complaint.Complaint.Kind;
import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** Imports what a file uses, where there is exactly one thing of that name in the repository or the standard library. */
final class MissingImport implements Remedy {
    private static final double CLARITY = 0.85;

    private final ImportCandidates candidates = new ImportCandidates();

    @Override
    public String id() {
        return "missing-import";
    }

    @Override
    public String description() {
        return "Imports what a file uses, where exactly one thing of that name is in the repository or the standard library.";
    }

    @Override
    public double clarity() {
        return CLARITY;
    }

    @Override
    public Optional<Mended> mend(Mending mending) {
        return statement(mending).flatMap(statement -> {
            var draft = new Draft();
            SourceFile file = mending.file();
            return !file.text().contains(statement) && Imports.insert(draft, file, statement)
                    ? Optional.of(new Mended(draft, title(statement)))
                    : Optional.empty();
        });
    }

    private Optional<String> statement(Mending mending) {
        if (mending.complaint().kind() == Kind.NOT_IMPORTED) {
            return Optional.of(
                    mending.complaint().advice().isEmpty()
                            ? "#include " + mending.subject()
                            : "import " + mending.complaint().advice());
        }
        if (mending.complaint().kind() != Kind.UNRESOLVED) {
            return Optional.empty();
        }
        List<String> found = candidates.of(mending);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String title(String statement) {
        return statement.startsWith("#") ? "Include " + statement.substring(9).strip() : "Add: " + statement;
    }
}
