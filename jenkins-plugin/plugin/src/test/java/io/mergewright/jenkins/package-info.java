@NullMarked
package io.mergewright.jenkins;

import org.jspecify.annotations.NullMarked;
