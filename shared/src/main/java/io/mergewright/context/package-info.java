/** What surrounds a failure: the files and the history that it is looked at with. */
@NullMarked
package io.mergewright.context;

import org.jspecify.annotations.NullMarked;
