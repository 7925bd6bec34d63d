/** Repositories of git, read and written without the program git. {@link io.mergewright.context.git.GitRepository} is the way in. */
@NullMarked
package io.mergewright.context.git;

import org.jspecify.annotations.NullMarked;
