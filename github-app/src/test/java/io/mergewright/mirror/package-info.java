@NullMarked
package io.mergewright.mirror;

import org.jspecify.annotations.NullMarked;
