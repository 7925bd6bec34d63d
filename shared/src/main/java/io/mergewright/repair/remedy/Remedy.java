package io.mergewright.repair.remedy;

import io.mergewright.repair.complaint.Complaint;
import io.mergewright.repair.source.SourceFile;
import io.mergewright.repair.source.SourceFiles;
import java.util.List;
import java.util.Optional;

/** What can be done about complaints of some kind. Knows languages, not tools. Immutable. */
public interface Remedy {
    /** Such as {@code missing-import}. */
    String id();

    /** What it does, as a sentence for readers. */
    String description();

    /** How often such a change is what a person would have made, as a prior: 0 to 1. */
    double clarity();

    /** For the catalogue: when only a person can tell whether such a change is right; mostly empty, for never. */
    default String doubt() {
        return "";
    }

    /** What to change about the complaint of {@code mending}; empty when nothing is certain enough to be tried. */
    Optional<Mended> mend(Mending mending);

    /** All remedies, those that are surest first. */
    static List<Remedy> all() {
        return List.of(
                new MissingToken(),
                new WhiteSpace(),
                new UnusedImport(),
                new RenamedSymbol(),
                new MissingImport(),
                new Spelling(),
                new MissingDeclaration(),
                new HiddenSymbol(),
                new UnusedDeclaration(),
                new MisspeltSymbol(),
                new Expectation());
    }

    /**
     * A complaint and what is known around it.
     *
     * @param file that the complaint is about
     * @param files all of the repository at the commit that failed
     * @param names what the changes since the last green build renamed
     */
    record Mending(Complaint complaint, SourceFile file, SourceFiles files, ChangedNames names) {
        int line() {
            return complaint.place().line();
        }

        String subject() {
            return complaint.subject();
        }

        /** Where the subject stands in its line. */
        Optional<Integer> subjectAt() {
            return subject().isEmpty()
                    ? Optional.empty()
                    : file.wordAt(line(), complaint.place().column(), subject());
        }
    }
}
