@NullMarked
package io.mergewright.pages.diagnosis;

import org.jspecify.annotations.NullMarked;
