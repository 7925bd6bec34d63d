/** Reads a build log of any size and encoding in bounded memory, cleans it, and redacts its secrets. */
@NullMarked
package io.mergewright.log;

import org.jspecify.annotations.NullMarked;
