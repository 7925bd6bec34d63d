package io.mergewright.jenkins.branch;

/**
 * What is said about a fix.
 *
 * @param title a line, plain
 * @param message of the commit, below the title; plain
 * @param body of the pull request, in Markdown, in which nothing untrusted is rendered
 */
public record FixText(String title, String message, String body) {}
