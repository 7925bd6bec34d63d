@NullMarked
package io.mergewright.store;

import org.jspecify.annotations.NullMarked;
