/** How a resource is written as JSON, for REST and for webhooks. */
@NullMarked
package io.mergewright.simulator.render;

import org.jspecify.annotations.NullMarked;
