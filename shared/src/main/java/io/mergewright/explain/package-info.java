/** The sub-agent that explains a diagnosed failure with a model, and checks every claim against the log. */
@NullMarked
package io.mergewright.explain;

import org.jspecify.annotations.NullMarked;
