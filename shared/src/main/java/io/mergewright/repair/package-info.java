/** Turns a failed build into patches that might mend it. Start reading at {@link io.mergewright.repair.Fixer}. */
@NullMarked
package io.mergewright.repair;

import org.jspecify.annotations.NullMarked;
