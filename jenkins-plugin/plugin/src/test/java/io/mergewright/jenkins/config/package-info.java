@NullMarked
package io.mergewright.jenkins.config;

import org.jspecify.annotations.NullMarked;
