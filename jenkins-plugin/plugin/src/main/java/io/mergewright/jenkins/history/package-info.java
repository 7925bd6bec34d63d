/** Failures and fixes over time and across jobs: tables of our own in the store, and the pages that show them. */
@NullMarked
package io.mergewright.jenkins.history;

import org.jspecify.annotations.NullMarked;
