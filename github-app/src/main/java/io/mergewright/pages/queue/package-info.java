/** What waits for a person, and the buttons to decide about it. */
@NullMarked
package io.mergewright.pages.queue;

import org.jspecify.annotations.NullMarked;
