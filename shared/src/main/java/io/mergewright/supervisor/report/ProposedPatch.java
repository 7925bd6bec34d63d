package io.mergewright.supervisor.report;

import io.mergewright.core.Evidence;
import io.mergewright.gate.Decision;
import io.mergewright.repair.Maker;
import java.util.List;
import java.util.Optional;

/**
 * A patch as people and programs see it, without secrets and without control characters but in {@code diff}.
 *
 * @param id in the ledger
 * @param result of trying it, such as {@code proven}
 * @param checked in sentences
 * @param notChecked in sentences
 * @param reasons of the decision, one sentence each
 * @param diff unified, as it applies to the commit; empty when the patch does not apply
 */
record ProposedPatch(
        String id,
        String fixer,
        String title,
        Optional<Maker> maker,
        Decision decision,
        List<String> reasons,
        String result,
        List<String> checked,
        List<String> notChecked,
        List<Evidence> evidence,
        String diff) {
    /** {@code publish}, {@code ask-human} or {@code withhold}. */
    String decisionLabel() {
        if (decision instanceof Decision.Publish) {
            return "publish";
        }
        return decision instanceof Decision.AskHuman ? "ask-human" : "withhold";
    }

    boolean isShown() {
        return !(decision instanceof Decision.Withhold);
    }

    double confidence() {
        return decision.confidence().probability();
    }
}
