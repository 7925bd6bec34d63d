/** Diagnoses of builds: when they are made, how they are kept, where they are shown. */
@NullMarked
package io.mergewright.jenkins.diagnosis;

import org.jspecify.annotations.NullMarked;
