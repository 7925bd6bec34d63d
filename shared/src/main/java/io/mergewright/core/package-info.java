/** The words that every other package shares: places, evidence, findings, confidence. Knows no other package. */
@NullMarked
package io.mergewright.core;

import org.jspecify.annotations.NullMarked;
