package io.mergewright.verify;

import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diff.FileChange;
import java.util.List;

/** What verifying a patch brought to light. Whatever it is, {@link #account()} says what it rests on. */
public sealed interface Verification {
    Account account();

    /** The patch applies, the command failed without it as the build did, and passes with it. */
    record Proven(List<FileChange> changes, Account account) implements Verification {
        public Proven {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The patch applies, and more cannot be said.
     *
     * @param why a sentence
     */
    record AppliesOnly(String why, List<FileChange> changes, Account account) implements Verification {
        public AppliesOnly {
            changes = List.copyOf(changes);
        }
    }

    /**
     * The patch does not apply to the commit.
     *
     * @param refusals at least one
     */
    record DoesNotApply(List<Refusal> refusals, Account account) implements Verification {
        public DoesNotApply {
            refusals = List.copyOf(refusals);
        }
    }

    /** The patch was tried, and the command did not pass. */
    sealed interface Tried extends Verification {
        /** What the log of the command with the patch tells, for another attempt. */
        Diagnosis after();
    }

    /**
     * With the patch something fails that did not fail without it.
     *
     * @param newFailures in words; at least one
     */
    record MadeWorse(List<String> newFailures, Diagnosis after, Account account) implements Tried {
        public MadeWorse {
            newFailures = List.copyOf(newFailures);
        }
    }

    /**
     * The failure is gone, and another one came to light in a later stage of the build: tests cannot fail before the code compiles.
     * The patch may be right and not complete.
     *
     * @param newFailures in words; at least one
     */
    record ChangedFailure(List<String> newFailures, Diagnosis after, Account account) implements Tried {
        public ChangedFailure {
            newFailures = List.copyOf(newFailures);
        }
    }

    /**
     * The failure is still there.
     *
     * @param failure in words
     */
    record NoBetter(String failure, Diagnosis after, Account account) implements Tried {}
}
