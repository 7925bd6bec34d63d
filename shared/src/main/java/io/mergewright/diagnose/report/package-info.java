/**
 * Writes diagnoses for people and machines: text, JSON, Markdown, SARIF. Plain functions from {@link
 * io.mergewright.diagnose.report.Report} to text; what they quote from logs is untrusted and made harmless here.
 */
@NullMarked
package io.mergewright.diagnose.report;

import org.jspecify.annotations.NullMarked;
