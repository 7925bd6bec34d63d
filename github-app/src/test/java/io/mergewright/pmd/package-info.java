@NullMarked
package io.mergewright.pmd;

import org.jspecify.annotations.NullMarked;
