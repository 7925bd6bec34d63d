/** Proves what others claim: that a patch applies to the very files it was made for. */
@NullMarked
package io.mergewright.verify;

import org.jspecify.annotations.NullMarked;
