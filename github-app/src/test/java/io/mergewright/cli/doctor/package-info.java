/** Tests of the doctor. */
@NullMarked
package io.mergewright.cli.doctor;

import org.jspecify.annotations.NullMarked;
