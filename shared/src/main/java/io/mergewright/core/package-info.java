/** The values that every other package speaks in: locations, evidence, findings, suggestions and patches. */
@NullMarked
package io.mergewright.core;

import org.jspecify.annotations.NullMarked;
