/** {@code /calibration}: how well confidence met what people decided, and where the gate draws its lines. */
@NullMarked
package io.mergewright.pages.calibration;

import org.jspecify.annotations.NullMarked;
