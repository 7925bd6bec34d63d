/** Tests of the sub-agent that asks a model for a patch. */
@NullMarked
package io.mergewright.repair.model;

import org.jspecify.annotations.NullMarked;
