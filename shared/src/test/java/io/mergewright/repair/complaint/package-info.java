/** Tests of the patterns that read complaints. */
@NullMarked
package io.mergewright.repair.complaint;

import org.jspecify.annotations.NullMarked;
