/** What to do about single complaints. */
@NullMarked
package io.mergewright.repair.remedy;

import org.jspecify.annotations.NullMarked;
