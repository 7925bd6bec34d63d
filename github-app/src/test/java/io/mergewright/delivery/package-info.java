@NullMarked
package io.mergewright.delivery;

import org.jspecify.annotations.NullMarked;
