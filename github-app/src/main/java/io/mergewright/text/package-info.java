/** Texts as GitHub takes them. */
@NullMarked
package io.mergewright.text;

import org.jspecify.annotations.NullMarked;
