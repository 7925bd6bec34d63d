/**
 * Reviews pull requests: what a delivery asks for becomes work, and the work becomes a check run, one review and one summary. Start reading
 * at {@link io.mergewright.pull.PullReview}.
 */
@NullMarked
package io.mergewright.pull;

import org.jspecify.annotations.NullMarked;
