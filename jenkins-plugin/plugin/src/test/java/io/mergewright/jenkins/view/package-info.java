@NullMarked
package io.mergewright.jenkins.view;

import org.jspecify.annotations.NullMarked;
