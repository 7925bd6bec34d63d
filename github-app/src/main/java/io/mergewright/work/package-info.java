/**
 * Work that outlives the process: what is to be done stands in the store until it is done. Start reading at {@link
 * io.mergewright.work.WorkQueue}.
 */
@NullMarked
package io.mergewright.work;

import org.jspecify.annotations.NullMarked;
