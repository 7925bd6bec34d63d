@NullMarked
package io.mergewright.decide;

import org.jspecify.annotations.NullMarked;
