/** Turns a build log into a diagnosis: what failed, where it says so, and who can act on it. */
@NullMarked
package io.mergewright.diagnose;

import org.jspecify.annotations.NullMarked;
