@NullMarked
package io.mergewright.pages.trace;

import org.jspecify.annotations.NullMarked;
