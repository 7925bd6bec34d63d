@NullMarked
package io.mergewright.pages.quality;

import org.jspecify.annotations.NullMarked;
