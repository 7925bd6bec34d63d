/** Lets an agent ask the models of the controller, whose keys and budgets stay there. */
@NullMarked
package io.mergewright.jenkins.ask;

import org.jspecify.annotations.NullMarked;
