/** Start reading here: runs the steps of a plan, each with a deadline, retries and a fallback. */
@NullMarked
package io.mergewright.supervisor;

import org.jspecify.annotations.NullMarked;
