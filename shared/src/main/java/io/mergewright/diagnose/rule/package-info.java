/** The rule language: patterns over log lines, read from data, and the machine that runs hundreds of them in one pass. */
@NullMarked
package io.mergewright.diagnose.rule;

import org.jspecify.annotations.NullMarked;
