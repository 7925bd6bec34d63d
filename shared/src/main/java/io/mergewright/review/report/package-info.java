/** Writes reviews: for terminals, pull requests, GitHub's API, code scanning and programs. */
@NullMarked
package io.mergewright.review.report;

import org.jspecify.annotations.NullMarked;
