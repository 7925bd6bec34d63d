@NullMarked
package io.mergewright.setup;

import org.jspecify.annotations.NullMarked;
