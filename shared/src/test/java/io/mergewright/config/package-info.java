/** Tests of the configuration. */
@NullMarked
package io.mergewright.config;

import org.jspecify.annotations.NullMarked;
