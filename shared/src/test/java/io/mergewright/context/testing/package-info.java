/** Little repositories for tests. */
@NullMarked
package io.mergewright.context.testing;

import org.jspecify.annotations.NullMarked;
