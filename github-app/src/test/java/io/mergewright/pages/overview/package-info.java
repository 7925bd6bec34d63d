@NullMarked
package io.mergewright.pages.overview;

import org.jspecify.annotations.NullMarked;
