@NullMarked
package io.mergewright.jenkins.history;

import org.jspecify.annotations.NullMarked;
