package io.mergewright.gate;

import io.mergewright.core.Confidence;
import java.util.List;

/** What becomes of a claim. */
public sealed interface Decision {
    Confidence confidence();

    /** By the weights of the evidence alone, before what was learned from outcomes. */
    Confidence raw();

    /** Why, one sentence each; never empty. */
    List<String> reasons();

    /** Shown to everyone. */
    record Publish(Confidence confidence, Confidence raw, List<String> reasons) implements Decision {
        public Publish {
            reasons = List.copyOf(reasons);
        }
    }

    /** Shown to a person who decides. */
    record AskHuman(Confidence confidence, Confidence raw, List<String> reasons) implements Decision {
        public AskHuman {
            reasons = List.copyOf(reasons);
        }
    }

    /** Shown to nobody unasked. */
    record Withhold(Confidence confidence, Confidence raw, List<String> reasons) implements Decision {
        public Withhold {
            reasons = List.copyOf(reasons);
        }
    }
}
