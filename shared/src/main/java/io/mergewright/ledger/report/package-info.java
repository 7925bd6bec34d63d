/** Writes what suggestions came to: as text, JSON or CSV. */
@NullMarked
package io.mergewright.ledger.report;

import org.jspecify.annotations.NullMarked;
