/** Settings: for all, for a folder, for a job; the nearest wins. */
@NullMarked
package io.mergewright.jenkins.config;

import org.jspecify.annotations.NullMarked;
