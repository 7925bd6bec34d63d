@NullMarked
package io.mergewright.jenkins.branch;

import org.jspecify.annotations.NullMarked;
