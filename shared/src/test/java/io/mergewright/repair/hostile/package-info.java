/** Lines made to keep an expression busy, and a count of how busy it is. */
@NullMarked
package io.mergewright.repair.hostile;

import org.jspecify.annotations.NullMarked;
