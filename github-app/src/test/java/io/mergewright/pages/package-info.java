@NullMarked
package io.mergewright.pages;

import org.jspecify.annotations.NullMarked;
