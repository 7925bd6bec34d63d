/**
 * What a route of the server is: {@link io.mergewright.web.Endpoint} says where it is, who may use it and what it does; the action takes
 * a {@link io.mergewright.web.Visit} and gives a {@link io.mergewright.web.Reply}. Knows nothing of HTTP servers.
 */
@NullMarked
package io.mergewright.web;

import org.jspecify.annotations.NullMarked;
