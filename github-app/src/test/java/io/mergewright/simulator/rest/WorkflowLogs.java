package io.mergewright.simulator.rest;

import io.mergewright.simulator.model.WorkflowRun.Attempt;
import io.mergewright.simulator.model.WorkflowRun.Job;
import io.mergewright.simulator.model.WorkflowRun.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Logs as GitHub hands them out: one text for a job, and a zip for an attempt, with a file for each job and a directory
 * of files for its steps. Every line starts with its time.
 */
final class WorkflowLogs {
    private WorkflowLogs() {}

    static byte[] zip(Attempt attempt) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            int number = 0;
            for (var job : attempt.jobs()) {
                add(zip, number++ + "_" + fileName(job.name()) + ".txt", text(attempt, job));
                int step = 1;
                for (var each : job.steps()) {
                    String name = fileName(job.name()) + "/" + step++ + "_" + fileName(each.name()) + ".txt";
                    add(zip, name, stamped(each, attempt.startedAt()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot zip", e);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static String text(Attempt attempt, Job job) {
        var text = new StringBuilder();
        job.steps().forEach(step -> text.append(stamped(step, attempt.startedAt())));
        return text.toString();
    }

    private static String stamped(Step step, Instant at) {
        String stamp = at.toString().replace("Z", ".0000000Z ");
        var text = new StringBuilder();
        step.log().lines().forEach(line -> text.append(stamp).append(line).append('\n'));
        return text.toString();
    }

    private static String fileName(String name) {
        return name.replaceAll("[<>:\"/\\\\|?*]", "");
    }
}
