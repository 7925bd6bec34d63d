/** Money and tokens: what a call may cost, who may spend it, and when spending has to stop. */
@NullMarked
package io.mergewright.budget;

import org.jspecify.annotations.NullMarked;
