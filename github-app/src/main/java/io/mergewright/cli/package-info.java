/** The command line: parses arguments, hands the work to the core, prints what it says. */
@NullMarked
package io.mergewright.cli;

import org.jspecify.annotations.NullMarked;
