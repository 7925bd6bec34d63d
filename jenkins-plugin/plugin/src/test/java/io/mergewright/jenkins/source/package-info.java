@NullMarked
package io.mergewright.jenkins.source;

import org.jspecify.annotations.NullMarked;
