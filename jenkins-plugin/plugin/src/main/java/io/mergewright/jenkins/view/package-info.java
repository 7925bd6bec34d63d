/** Diagnoses beside their own page: in lists of jobs, in the environment of builds, in tokens and in metrics. */
@NullMarked
package io.mergewright.jenkins.view;

import org.jspecify.annotations.NullMarked;
