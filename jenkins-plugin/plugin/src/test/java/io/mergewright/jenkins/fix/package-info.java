@NullMarked
package io.mergewright.jenkins.fix;

import org.jspecify.annotations.NullMarked;
