@NullMarked
package io.mergewright.budget;

import org.jspecify.annotations.NullMarked;
