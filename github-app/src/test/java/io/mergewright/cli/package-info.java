@NullMarked
package io.mergewright.cli;

import org.jspecify.annotations.NullMarked;
