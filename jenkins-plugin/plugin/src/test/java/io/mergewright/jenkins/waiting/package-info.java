@NullMarked
package io.mergewright.jenkins.waiting;

import org.jspecify.annotations.NullMarked;
