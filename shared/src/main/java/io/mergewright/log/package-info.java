/**
 * Build log reading: any size and encoding, in bounded memory.
 *
 * <p>Start with {@link io.mergewright.log.LogReader}: a {@link io.mergewright.log.LogSource} becomes a
 * {@link io.mergewright.log.LogWindow} of cleaned {@link io.mergewright.log.LogLine}s. Everything read here is untrusted
 * text; it passes a {@link io.mergewright.log.Redactor} before it leaves the process.
 */
@NullMarked
package io.mergewright.log;

import org.jspecify.annotations.NullMarked;
