/**
 * The demonstration: {@link io.mergewright.demo.Demo} fills a store by letting the agents look at the repositories and logs that come along,
 * over twelve weeks that pass in seconds. What people answer is made up; everything else is what the agents did.
 */
@NullMarked
package io.mergewright.demo;

import org.jspecify.annotations.NullMarked;
