@NullMarked
package io.mergewright.access;

import org.jspecify.annotations.NullMarked;
