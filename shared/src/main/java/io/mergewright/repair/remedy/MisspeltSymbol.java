package io.mergewright.repair.remedy;

import io.mergewright.core.RepositoryPath;
import io.mergewright.repair.complaint.Complaint.Kind;
import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.Language;
import io.mergewright.repair.source.SourceFile;
import io.mergewright.repair.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes the one name of the repository that differs in a letter or two, or only in the case of letters. */
final class MisspeltSymbol implements Remedy {
    private static final double CLARITY = 0.55;
    private static final int SHORTEST = 3;
    private static final int MOST_FILES = 300;

    @Override
    public String id() {
        return "misspelt-symbol";
    }

    @Override
    public String description() {
        return "Writes the one name of the repository that differs in a letter or two, or in the case of letters.";
    }

    @Override
    public double clarity() {
        return CLARITY;
    }

    @Override
    public String doubt() {
        return "where the name differs in more than a letter, or the change took away what is not known";
    }

    @Override
    public Optional<Mended> mend(Mending mending) {
        String wrong = mending.subject();
        if (mending.complaint().kind() != Kind.UNRESOLVED || wrong.length() < SHORTEST) {
            return Optional.empty();
        }
        return mending.subjectAt()
                .flatMap(at -> right(mending).map(right -> {
                    var draft = new Draft();
                    draft.replace(mending.file(), at, at + wrong.length(), right);
                    return new Mended(
                            draft, "Write %s in place of %s".formatted(right, wrong), Doubt.ofName(mending, right));
                }));
    }

    /** A name of the file itself comes before those of others. */
    private static Optional<String> right(Mending mending) {
        Optional<String> here =
                nearest(mending.subject(), Words.in(mending.file().text()));
        return here.isPresent() ? here : nearest(mending.subject(), elsewhere(mending));
    }

    private static Set<String> elsewhere(Mending mending) {
        Set<String> words = new TreeSet<>();
        Language language = mending.file().language();
        List<RepositoryPath> same = mending.files().paths().stream()
                .filter(path -> Language.of(path.value()) == language)
                .limit(MOST_FILES)
                .toList();
        for (RepositoryPath path : same) {
            mending.files().at(path).map(SourceFile::text).ifPresent(text -> words.addAll(Words.in(text)));
        }
        return words;
    }

    /** The one name that is nearest, and near enough; empty when there are two such. */
    static Optional<String> nearest(String wrong, Set<String> names) {
        List<String> best = new ArrayList<>();
        double least = wrong.length() <= 4 ? 1.5 : Likeness.FAR;
        for (String name : names) {
            double distance = name.equals(wrong) ? Double.MAX_VALUE : Likeness.distance(wrong, name);
            if (distance < least) {
                best.clear();
                least = distance;
            }
            if (distance == least && distance < Likeness.FAR) {
                best.add(name);
            }
        }
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }
}
