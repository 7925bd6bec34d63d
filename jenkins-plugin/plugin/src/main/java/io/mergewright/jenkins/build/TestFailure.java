package io.mergewright.jenkins.build;

/**
 * A test that failed.
 *
 * @param message what went wrong, as the test says; may be empty
 * @param age in how many builds in a row it has failed; 1 when it is new
 */
public record TestFailure(String name, String message, int age) {}
