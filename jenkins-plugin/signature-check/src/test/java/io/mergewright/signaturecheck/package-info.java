@NullMarked
package io.mergewright.signaturecheck;

import org.jspecify.annotations.NullMarked;
