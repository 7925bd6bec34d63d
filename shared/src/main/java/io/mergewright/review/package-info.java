/** Reviews changes: few findings, each with evidence and on a line that can carry it. Start with {@link Reviewer}. */
@NullMarked
package io.mergewright.review;

import org.jspecify.annotations.NullMarked;
