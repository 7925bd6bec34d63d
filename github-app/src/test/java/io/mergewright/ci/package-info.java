@NullMarked
package io.mergewright.ci;

import org.jspecify.annotations.NullMarked;
