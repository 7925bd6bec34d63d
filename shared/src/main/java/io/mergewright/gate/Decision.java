package io.mergewright.gate;

import io.mergewright.core.Confidence;
import java.util.List;

/** What becomes of a claim. */
public sealed interface Decision {
    Confidence confidence();

    /** Why, one sentence each; never empty. */
    List<String> reasons();

    /** Shown to everyone. */
    record Publish(Confidence confidence, List<String> reasons) implements Decision {
        public Publish {
            reasons = List.copyOf(reasons);
        }
    }

    /** Shown to a person who decides. */
    record AskHuman(Confidence confidence, List<String> reasons) implements Decision {
        public AskHuman {
            reasons = List.copyOf(reasons);
        }
    }

    /** Shown to nobody unasked. */
    record Withhold(Confidence confidence, List<String> reasons) implements Decision {
        public Withhold {
            reasons = List.copyOf(reasons);
        }
    }
}
