@NullMarked
package io.mergewright.diagnose.suspect;

import org.jspecify.annotations.NullMarked;
