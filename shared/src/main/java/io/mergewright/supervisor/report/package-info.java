/** Writes what a repair came to: for terminals, for pull requests and for programs. */
@NullMarked
package io.mergewright.supervisor.report;

import org.jspecify.annotations.NullMarked;
