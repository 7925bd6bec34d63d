@NullMarked
package io.mergewright.pages.suggestion;

import org.jspecify.annotations.NullMarked;
