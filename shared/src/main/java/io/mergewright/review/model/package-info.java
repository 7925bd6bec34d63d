/**
 * Reviews changes by asking models, and keeps of their answers what the change proves. Start with {@link ModelReviewer}; in which order
 * models are asked, {@code supervisor.ReviewPlan} says.
 */
@NullMarked
package io.mergewright.review.model;

import org.jspecify.annotations.NullMarked;
