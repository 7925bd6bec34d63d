@NullMarked
package io.mergewright.login;

import org.jspecify.annotations.NullMarked;
