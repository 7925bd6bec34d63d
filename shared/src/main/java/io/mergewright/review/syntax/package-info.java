/** Parses source files, and finds places in them by queries. */
@NullMarked
package io.mergewright.review.syntax;

import org.jspecify.annotations.NullMarked;
