/** The REST interface: the table of routes, who calls, what is allowed, and the endpoints. */
@NullMarked
package io.mergewright.simulator.rest;

import org.jspecify.annotations.NullMarked;
