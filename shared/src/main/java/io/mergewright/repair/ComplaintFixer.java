package io.mergewright.repair;

import io.mergewright.core.Evidence;
import io.mergewright.repair.complaint.Complaint;
import io.mergewright.repair.complaint.Complaints;
import io.mergewright.repair.remedy.ChangedNames;
import io.mergewright.repair.remedy.Mended;
import io.mergewright.repair.remedy.Remedy;
import io.mergewright.repair.source.Draft;
import io.mergewright.repair.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers what tools complain about in source files. Each remedy makes a fix of all the complaints that it knows an answer to;
 * where complaints of one log need different remedies, a fix of them together comes first.
 */
public final class ComplaintFixer implements Fixer {
    private static final int MOST_EVIDENCE = 5;

    private final Complaints complaints = Complaints.load();
    private final List<Remedy> remedies = Remedy.all();

    @Override
    public String id() {
        return "complaints";
    }

    @Override
    public About about() {
        return new About(
                "Answers what tools complain about at places in files, by the remedies below.",
                remedies.stream().mapToDouble(Remedy::clarity).min().orElse(0),
                remedies.stream().mapToDouble(Remedy::clarity).max().orElse(0),
                "where the remedy says so");
    }

    @Override
    public List<Fix> propose(Failure failure) {
        var names = ChangedNames.in(failure.changes());
        var together = new Answers("several", 1);
        List<Answers> alone = remedies.stream()
                .map(remedy -> new Answers(remedy.id(), remedy.clarity()))
                .toList();
        for (Complaint complaint : complaints.read(failure.log(), failure.files())) {
            var file = failure.files().named(complaint.place().path());
            file.ifPresent(found -> answer(complaint, found, failure, names, together, alone));
        }
        return fixes(failure, together, alone);
    }

    private void answer(
            Complaint complaint,
            SourceFile file,
            Failure failure,
            ChangedNames names,
            Answers together,
            List<Answers> alone) {
        var mending = new Remedy.Mending(complaint, file, failure.files(), names);
        boolean answered = false;
        for (int i = 0; i < remedies.size(); i++) {
            Remedy remedy = remedies.get(i);
            var mended = remedy.mend(mending);
            if (mended.isPresent()) {
                alone.get(i).add(complaint, mended.get(), remedy);
                if (!answered) {
                    together.add(complaint, mended.get(), remedy);
                }
                answered = true;
            }
        }
    }

    private static List<Fix> fixes(Failure failure, Answers together, List<Answers> alone) {
        List<Fix> fixes = new ArrayList<>();
        if (together.kinds.size() > 1) {
            together.fix(failure).ifPresent(fixes::add);
        }
        alone.forEach(answers -> answers.fix(failure).ifPresent(fixes::add));
        return fixes;
    }

    /** What one fix answers, in the making. */
    private static final class Answers {
        private final String id;
        private final Draft draft = new Draft();
        private final Set<String> titles = new LinkedHashSet<>();
        private final Set<String> kinds = new LinkedHashSet<>();
        private final Set<String> forPeople = new LinkedHashSet<>();
        private final Set<Integer> lines = new LinkedHashSet<>();
        private double clarity;

        Answers(String id, double clarity) {
            this.id = id;
            this.clarity = clarity;
        }

        void add(Complaint complaint, Mended mended, Remedy remedy) {
            draft.addAll(mended.draft());
            titles.add(mended.title());
            kinds.add(remedy.id());
            lines.add(complaint.logLine());
            clarity = Math.min(clarity, remedy.clarity());
            if (!mended.forPeople().isEmpty()) {
                forPeople.add(mended.forPeople());
            }
        }

        Optional<Fix> fix(Failure failure) {
            var edits = draft.edits();
            return edits.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Fix(id, title(), edits, evidence(failure), clarity, String.join("; ", forPeople)));
        }

        private String title() {
            String first = titles.iterator().next();
            return titles.size() == 1 ? first : "%s, and %d more".formatted(first, titles.size() - 1);
        }

        private List<Evidence> evidence(Failure failure) {
            return lines.stream()
                    .limit(MOST_EVIDENCE)
                    .map(line -> Quoted.line(failure.log(), line))
                    .toList();
        }
    }
}
