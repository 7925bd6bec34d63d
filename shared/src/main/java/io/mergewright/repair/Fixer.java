package io.mergewright.repair;

import java.util.List;

/** Looks at a failed build and proposes patches. Knows one kind of remedy, and proposes nothing rather than guess. */
public interface Fixer {
    /** Such as {@code executable-bit}. */
    String id();

    /** What {@code failure} may be mended with, best first; mostly empty. */
    List<Fix> propose(Failure failure);
}
