@NullMarked
package io.mergewright.server;

import org.jspecify.annotations.NullMarked;
