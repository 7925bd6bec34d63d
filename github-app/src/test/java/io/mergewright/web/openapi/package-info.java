@NullMarked
package io.mergewright.web.openapi;

import org.jspecify.annotations.NullMarked;
