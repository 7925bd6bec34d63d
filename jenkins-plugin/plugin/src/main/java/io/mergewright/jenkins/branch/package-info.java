/** Takes a fix to the host of its repository: as a branch, and where the host lets it, as a pull request. */
@NullMarked
package io.mergewright.jenkins.branch;

import org.jspecify.annotations.NullMarked;
