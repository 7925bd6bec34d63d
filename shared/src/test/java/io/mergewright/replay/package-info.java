@NullMarked
package io.mergewright.replay;

import org.jspecify.annotations.NullMarked;
