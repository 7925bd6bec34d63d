/** Bare copies of repositories on this machine, so that content is read from git and not call by call from GitHub. */
@NullMarked
package io.mergewright.mirror;

import org.jspecify.annotations.NullMarked;
