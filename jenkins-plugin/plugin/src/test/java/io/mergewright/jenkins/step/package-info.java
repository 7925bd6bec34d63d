@NullMarked
package io.mergewright.jenkins.step;

import org.jspecify.annotations.NullMarked;
