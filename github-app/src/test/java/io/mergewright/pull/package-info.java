@NullMarked
package io.mergewright.pull;

import org.jspecify.annotations.NullMarked;
