@NullMarked
package io.mergewright.jenkins.diagnosis;

import org.jspecify.annotations.NullMarked;
