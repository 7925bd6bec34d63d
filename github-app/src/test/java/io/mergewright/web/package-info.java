@NullMarked
package io.mergewright.web;

import org.jspecify.annotations.NullMarked;
