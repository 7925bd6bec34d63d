/** {@code /overview}: what suggestions came to, what they cost, and what somebody should look at. */
@NullMarked
package io.mergewright.pages.overview;

import org.jspecify.annotations.NullMarked;
