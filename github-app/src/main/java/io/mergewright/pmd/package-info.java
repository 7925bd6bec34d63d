/**
 * The deeper look at Java: rules of PMD, chosen one by one, over all Java files of a change, before and after it. Start with
 * {@link Pmd}. No type of PMD leaves this package.
 */
@NullMarked
package io.mergewright.pmd;

import org.jspecify.annotations.NullMarked;
