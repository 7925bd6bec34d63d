/** What tests of all packages need. */
@NullMarked
package io.mergewright.core;

import org.jspecify.annotations.NullMarked;
