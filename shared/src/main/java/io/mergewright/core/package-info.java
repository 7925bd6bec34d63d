<<<<<<< HEAD
/** The words that every other package shares: places, evidence, findings, confidence. Knows no other package. */
=======
/** The values that every other package speaks in: locations, evidence, findings, suggestions and patches. */
>>>>>>> build
@NullMarked
package io.mergewright.core;

import org.jspecify.annotations.NullMarked;
