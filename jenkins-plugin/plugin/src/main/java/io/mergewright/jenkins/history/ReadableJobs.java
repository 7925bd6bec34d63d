package io.mergewright.jenkins.history;

import hudson.model.Job;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.springframework.security.access.AccessDeniedException;

/** Jobs that whoever asks may read, as long as one request lasts. Not thread-safe. */
final class ReadableJobs {
    private final Map<String, Optional<Job<?, ?>>> known = new HashMap<>();

    /** The job with the full name {@code name}; empty where there is none, or none that may be read. */
    Optional<Job<?, ?>> find(String name) {
        return known.computeIfAbsent(name, ReadableJobs::look);
    }

    /** Whether the job {@code name} is there and may be read. */
    boolean has(String name) {
        return find(name).isPresent();
    }

    private static Optional<Job<?, ?>> look(String name) {
        try {
            Job<?, ?> job = Jenkins.get().getItemByFullName(name, Job.class);
            return job == null || !job.hasPermission(Job.READ) ? Optional.empty() : Optional.of(job);
        } catch (AccessDeniedException e) {
            return Optional.empty();
        }
    }
}
