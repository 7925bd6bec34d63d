/** A GitHub that keeps state, for tests: real git, REST, GraphQL, webhooks, people and faults. */
@NullMarked
package io.mergewright.simulator;

import org.jspecify.annotations.NullMarked;
