@NullMarked
package io.mergewright.pages.queue;

import org.jspecify.annotations.NullMarked;
