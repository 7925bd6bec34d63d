/**
 * Checks of what runs and builds the software: clusters of clouds, databases, lock files, documented options. Each reads a format for which
 * there is no grammar, or asks the repository. Start with {@link Infrastructure}.
 */
@NullMarked
package io.mergewright.review.infra;

import org.jspecify.annotations.NullMarked;
