/** What tests and benchmarks of all modules need of a database. */
@NullMarked
package io.mergewright.store.testing;

import org.jspecify.annotations.NullMarked;
