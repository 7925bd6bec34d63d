package io.mergewright.simulator.rest;

/** The limits of requests for each installation, and how many may be under way at once. */
public record Limits(int perHour, int pointsPerMinute, int contentPerMinute, int contentPerHour, int concurrent) {
    public static final Limits DOCUMENTED = new Limits(5000, 900, 80, 500, 100);

    public Limits withPerHour(int most) {
        return new Limits(most, pointsPerMinute, contentPerMinute, contentPerHour, concurrent);
    }

    public Limits withContent(int perMinute, int hourly) {
        return new Limits(perHour, pointsPerMinute, perMinute, hourly, concurrent);
    }
}
