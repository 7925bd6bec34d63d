package io.mergewright.config;

import java.util.List;
import java.util.Objects;

/** What became of reading the configuration. */
public sealed interface Loading {
    /** It can be used. */
    record Loaded(Configuration configuration, List<Problem> warnings) implements Loading {
        public Loaded {
            Objects.requireNonNull(configuration, "configuration");
            warnings = List.copyOf(warnings);
        }
    }

    /** It cannot be used; all that is wrong with it, warnings as well. */
    record Refused(List<Problem> problems) implements Loading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
