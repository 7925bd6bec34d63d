/** The change under review: which files are looked at, what they were before, and which lines can carry a comment. */
@NullMarked
package io.mergewright.review.change;

import org.jspecify.annotations.NullMarked;
