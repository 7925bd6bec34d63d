@NullMarked
package io.mergewright.runtime;

import org.jspecify.annotations.NullMarked;
