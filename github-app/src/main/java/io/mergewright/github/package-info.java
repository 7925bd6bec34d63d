/**
 * GitHub's interfaces, as an app uses them: who it is, for which installation it speaks, and how much it may ask. Start reading at
 * {@link io.mergewright.github.GitHubApp}.
 */
@NullMarked
package io.mergewright.github;

import org.jspecify.annotations.NullMarked;
