/** Lines of source files that logs cite, read where the workspace is. */
@NullMarked
package io.mergewright.jenkins.source;

import org.jspecify.annotations.NullMarked;
