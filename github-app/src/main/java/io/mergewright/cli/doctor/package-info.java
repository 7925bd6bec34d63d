/** Checks whether everything around Mergewright is as it needs it, and says what to do. */
@NullMarked
package io.mergewright.cli.doctor;

import org.jspecify.annotations.NullMarked;
