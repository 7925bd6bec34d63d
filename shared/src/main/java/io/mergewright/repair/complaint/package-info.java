/** What tools complain about in source files, whichever tool it was. */
@NullMarked
package io.mergewright.repair.complaint;

import org.jspecify.annotations.NullMarked;
