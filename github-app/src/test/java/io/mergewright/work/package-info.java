@NullMarked
package io.mergewright.work;

import org.jspecify.annotations.NullMarked;
