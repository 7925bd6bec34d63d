/** Language models behind one port: prompts in, answers out, with what went wrong told apart. */
@NullMarked
package io.mergewright.model;

import org.jspecify.annotations.NullMarked;
