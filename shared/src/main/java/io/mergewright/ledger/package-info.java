/** Every suggestion and what became of it, as events that are only ever added; what they add up to. */
@NullMarked
package io.mergewright.ledger;

import org.jspecify.annotations.NullMarked;
