@NullMarked
package io.mergewright.text;

import org.jspecify.annotations.NullMarked;
