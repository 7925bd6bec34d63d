/**
 * The server: puts the agents on GitHub. {@link io.mergewright.server.Server} puts all parts together; the rest of this package is the
 * border to HTTP.
 */
@NullMarked
package io.mergewright.server;

import org.jspecify.annotations.NullMarked;
