/**
 * Explains why the workflow runs of a pull request failed: one check run for each head. Start reading at {@link
 * io.mergewright.ci.HeadDiagnosis}.
 */
@NullMarked
package io.mergewright.ci;

import org.jspecify.annotations.NullMarked;
