/** Who may look at the pages and do something there: people, their roles, sessions and keys. Knows nothing of HTTP. */
@NullMarked
package io.mergewright.access;

import org.jspecify.annotations.NullMarked;
