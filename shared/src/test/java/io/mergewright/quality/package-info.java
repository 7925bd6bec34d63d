@NullMarked
package io.mergewright.quality;

import org.jspecify.annotations.NullMarked;
