/** The plugin: what Jenkins calls, and the one agent core behind it. */
@NullMarked
package io.mergewright.jenkins;

import org.jspecify.annotations.NullMarked;
