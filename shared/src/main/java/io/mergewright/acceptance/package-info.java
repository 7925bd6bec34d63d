/**
 * What people did with suggestions that were shown on a pull request, found out by comparing trees. Start reading at
 * {@link io.mergewright.acceptance.AcceptanceDetector}; {@link io.mergewright.acceptance.Comparison} is its heart. Knows no host and
 * no database.
 */
@NullMarked
package io.mergewright.acceptance;

import org.jspecify.annotations.NullMarked;
