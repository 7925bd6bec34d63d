@NullMarked
package io.mergewright.jenkins.ask;

import org.jspecify.annotations.NullMarked;
