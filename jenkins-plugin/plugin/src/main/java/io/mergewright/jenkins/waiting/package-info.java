/** What is done behind the back of Jenkins, a turn at a time: it stands on disk until it is done. */
@NullMarked
package io.mergewright.jenkins.waiting;

import org.jspecify.annotations.NullMarked;
