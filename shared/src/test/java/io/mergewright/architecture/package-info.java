/** The tests that hold the shape of this module: which package may know which, and what no class may do. */
@NullMarked
package io.mergewright.architecture;

import org.jspecify.annotations.NullMarked;
