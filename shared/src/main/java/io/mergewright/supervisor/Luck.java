package io.mergewright.supervisor;

import java.util.random.RandomGenerator;

/** Waits and chance, in one place so that tests can take them over. */
public record Luck(Pause pause, RandomGenerator random) {}
