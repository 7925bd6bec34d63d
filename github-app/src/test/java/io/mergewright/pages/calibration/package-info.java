@NullMarked
package io.mergewright.pages.calibration;

import org.jspecify.annotations.NullMarked;
