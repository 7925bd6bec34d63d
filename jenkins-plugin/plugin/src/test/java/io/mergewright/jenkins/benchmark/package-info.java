/** Programs that measure the plugin: docs/benchmarks/README.md. */
@NullMarked
package io.mergewright.jenkins.benchmark;

import org.jspecify.annotations.NullMarked;
