@NullMarked
package io.mergewright.github;

import org.jspecify.annotations.NullMarked;
