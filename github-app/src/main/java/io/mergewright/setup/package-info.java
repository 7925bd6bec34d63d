/**
 * Makes the GitHub App of a server that has none, by GitHub's manifest flow: we say what the app is to be, a person agrees on GitHub, and
 * GitHub hands out its key. Start reading at {@link io.mergewright.setup.SetUp}. Knows nothing of HTTP servers and pages.
 */
@NullMarked
package io.mergewright.setup;

import org.jspecify.annotations.NullMarked;
