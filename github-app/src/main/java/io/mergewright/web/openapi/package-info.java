/** Describes the routes for programs as an OpenAPI document, from the routes themselves. */
@NullMarked
package io.mergewright.web.openapi;

import org.jspecify.annotations.NullMarked;
