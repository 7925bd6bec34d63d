@NullMarked
package io.mergewright.jenkins.build;

import org.jspecify.annotations.NullMarked;
