/** The GraphQL interface, by a schema of our own. */
@NullMarked
package io.mergewright.simulator.graphql;

import org.jspecify.annotations.NullMarked;
