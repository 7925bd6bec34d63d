/** State outside the process: one database, H2 by default or PostgreSQL, behind the ports of other packages. */
@NullMarked
package io.mergewright.store;

import org.jspecify.annotations.NullMarked;
