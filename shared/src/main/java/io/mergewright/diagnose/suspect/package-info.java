/** Which part of a change is linked to a failure, and why. Start reading at {@link io.mergewright.diagnose.suspect.SuspectSearch}. */
@NullMarked
package io.mergewright.diagnose.suspect;

import org.jspecify.annotations.NullMarked;
