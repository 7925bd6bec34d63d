/** Holds hand-written declarations of Jenkins to the real ones. */
@NullMarked
package io.mergewright.signaturecheck;

import org.jspecify.annotations.NullMarked;
