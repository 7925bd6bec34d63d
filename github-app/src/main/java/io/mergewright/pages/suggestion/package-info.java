/** Suggestions for people to look up: lists, and the whole life of each. */
@NullMarked
package io.mergewright.pages.suggestion;

import org.jspecify.annotations.NullMarked;
