@NullMarked
package io.mergewright.diagnose.report;

import org.jspecify.annotations.NullMarked;
