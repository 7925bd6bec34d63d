/** Rules and parsers that turn a build log into a diagnosis, and quote the lines that support it. */
@NullMarked
package io.mergewright.diagnose;

import org.jspecify.annotations.NullMarked;
