@NullMarked
package io.mergewright.demo;

import org.jspecify.annotations.NullMarked;
