/** What a finished build tells: its failed steps with their logs, its tests, its changes, its last green predecessor. */
@NullMarked
package io.mergewright.jenkins.build;

import org.jspecify.annotations.NullMarked;
