/** Pages on which people have logs diagnosed, and look at them. */
@NullMarked
package io.mergewright.pages.diagnosis;

import org.jspecify.annotations.NullMarked;
