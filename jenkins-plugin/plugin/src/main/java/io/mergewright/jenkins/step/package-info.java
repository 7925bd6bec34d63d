/** What people write into jobs: a step of pipelines, and an action behind other builds. */
@NullMarked
package io.mergewright.jenkins.step;

import org.jspecify.annotations.NullMarked;
