/** {@code /quality}: people say of a sample of suggestions whether they are right. */
@NullMarked
package io.mergewright.pages.quality;

import org.jspecify.annotations.NullMarked;
