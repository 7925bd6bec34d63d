package io.mergewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.acceptance.Acceptance.AppliedByButton;
import io.mergewright.acceptance.Acceptance.AppliedExactly;
import io.mergewright.acceptance.Acceptance.AppliedInMeaning;
import io.mergewright.acceptance.Acceptance.CannotTell;
import io.mergewright.acceptance.Acceptance.Ignored;
import io.mergewright.acceptance.Acceptance.Rejected;
import io.mergewright.acceptance.Acceptance.Superseded;
import io.mergewright.acceptance.Acceptance.Touched;
import io.mergewright.acceptance.Acceptance.Untouched;
import io.mergewright.ledger.Event.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerKindsTest {
    @Test
    void shouldEnterEachAnswerAsItsKind() {
        assertThat(kinds(new AppliedByButton("c", List.of()))).containsExactly(Kind.ACCEPTED);
        assertThat(kinds(new AppliedExactly(List.of()))).containsExactly(Kind.APPLIED_EXACTLY);
        assertThat(kinds(new AppliedInMeaning(AppliedInMeaning.Basis.TOKENS, 1, List.of())))
                .containsExactly(Kind.APPLIED_IN_MEANING);
        assertThat(kinds(new Rejected(Rejected.Refusal.DISMISSED))).containsExactly(Kind.REJECTED);
        assertThat(kinds(new Ignored())).containsExactly(Kind.IGNORED);
        assertThat(kinds(new Superseded(Superseded.Cause.FILE_DELETED))).containsExactly(Kind.SUPERSEDED);
    }

    @Test
    void shouldEnterNothingWhereNothingIsKnown() {
        assertThat(kinds(new Untouched())).isEmpty();
        assertThat(kinds(new CannotTell("gone"))).isEmpty();
        assertThat(LedgerKinds.of(new Afterlife.Stands())).isEmpty();
        assertThat(LedgerKinds.of(new Afterlife.Reverted("c", true, List.of()))).containsExactly(Kind.REVERTED);
    }

    @Test
    void shouldCountWhatIsOnlyTouchedAsIgnoredInTheEnd() {
        var touched = new Touched(false, 0.2, List.of());
        var undone = new Touched(true, 0, List.of());

        assertThat(LedgerKinds.of(touched, false)).containsExactly(Kind.TOUCHED);
        assertThat(LedgerKinds.of(touched, true)).containsExactly(Kind.TOUCHED, Kind.IGNORED);
        assertThat(LedgerKinds.of(undone, true)).containsExactly(Kind.TOUCHED, Kind.REVERTED, Kind.IGNORED);
    }

    private static List<Kind> kinds(Acceptance acceptance) {
        return LedgerKinds.of(acceptance, true);
    }
}
