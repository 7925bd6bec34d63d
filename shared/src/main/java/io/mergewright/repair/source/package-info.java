/** The files of a repository as fixers read and change them. */
@NullMarked
package io.mergewright.repair.source;

import org.jspecify.annotations.NullMarked;
