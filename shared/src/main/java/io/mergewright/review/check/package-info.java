/** The checks: what they look for is mostly data. */
@NullMarked
package io.mergewright.review.check;

import org.jspecify.annotations.NullMarked;
