/**
 * What waits for a person, what people decide about it, and how that takes effect. Start reading at {@link
 * io.mergewright.decide.Decisions}. Knows nothing of HTTP.
 */
@NullMarked
package io.mergewright.decide;

import org.jspecify.annotations.NullMarked;
