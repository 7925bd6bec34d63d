package io.mergewright.supervisor;

import io.mergewright.review.CheckedChange;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.ReviewLimits;
import io.mergewright.review.Since;
import io.mergewright.review.check.Tier;
import io.mergewright.review.model.Batches;
import io.mergewright.review.model.ModelFinding;
import io.mergewright.review.model.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A change under review.
 *
 * @param checked what checks see in it
 * @param since what is new in it
 * @param passages that models may read, the riskiest first
 * @param batches those that they read
 * @param readings that came to an end
 * @param byModel what models say that no check says
 * @param dropped how many of their findings the change does not prove, by why
 * @param judged what the gate says of each finding; empty before it has decided
 */
public record Reviewing(
        CheckedChange checked,
        Since since,
        List<Passage> passages,
        Batches batches,
        int readings,
        List<ModelFinding> byModel,
        Map<String, Integer> dropped,
        List<JudgedFinding> judged) {
    public Reviewing {
        passages = List.copyOf(passages);
        byModel = List.copyOf(byModel);
        dropped = Map.copyOf(dropped);
        judged = List.copyOf(judged);
    }

    /** Where a review begins. */
    public static Reviewing of(CheckedChange checked, Since since) {
        return new Reviewing(checked, since, List.of(), Batches.NONE, 0, List.of(), Map.of(), List.of());
    }

    Reviewing reading(List<Passage> all, Batches chosen) {
        return new Reviewing(checked, since, all, chosen, readings, byModel, dropped, judged);
    }

    Reviewing with(List<ModelFinding> findings) {
        return new Reviewing(checked, since, passages, batches, readings, findings, dropped, judged);
    }

    Reviewing judged(List<JudgedFinding> decided) {
        return new Reviewing(checked, since, passages, batches, readings, byModel, dropped, decided);
    }

    /** With the findings of one more reading: what an earlier one says as well is the surer for it. */
    Reviewing plus(List<ModelFinding> found, Map<String, Integer> more) {
        List<ModelFinding> all = new ArrayList<>(byModel);
        for (ModelFinding one : found) {
            int same = indexOfSame(one, all);
            if (same >= 0 && same < byModel.size()) {
                all.set(same, byModel.get(same).again());
            } else if (same < 0 && isForPeople(one.finding())) {
                all.add(one);
            }
        }
        Map<String, Integer> counts = new TreeMap<>(dropped);
        more.forEach((reason, count) -> counts.merge(reason, count, Integer::sum));
        return new Reviewing(checked, since, passages, batches, readings + 1, all, counts, judged);
    }

    private static int indexOfSame(ModelFinding one, List<ModelFinding> known) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).isSame(one)) {
                return i;
            }
        }
        return -1;
    }

    /** Neither said by a check on the same lines, nor known since the last review. */
    private boolean isForPeople(ReviewFinding finding) {
        boolean said = checked.findings().stream()
                .anyMatch(one -> one.path().equals(finding.path())
                        && one.side() == finding.side()
                        && one.first() <= finding.last()
                        && finding.first() <= one.last());
        return !said && since.isNew(finding) && since.quotesNewText(finding);
    }

    /** What is to be said, as far as {@code limits} allow. */
    public Review review(ReviewLimits limits) {
        List<ReviewFinding> published =
                findings(judged.stream().filter(JudgedFinding::isPublished).toList(), limits);
        List<ReviewFinding> held = findings(
                judged.stream()
                        .filter(one -> one.isHeld() && one.finding().check().tier() == Tier.COMMENT)
                        .toList(),
                limits);
        return Review.of(checked, published, held, limits, notes());
    }

    private static List<ReviewFinding> findings(List<JudgedFinding> judged, ReviewLimits limits) {
        return judged.stream()
                .map(JudgedFinding::finding)
                .filter(finding -> limits.allow(finding.check()))
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (readings > 0) {
            notes.add("a model read %d of %d parts".formatted(batches.passages().size(), passages.size()));
        }
        dropped.forEach(
                (reason, count) -> notes.add("%d of what a model said is left out: %s".formatted(count, reason)));
        return notes;
    }
}
