package io.mergewright.jenkins.build;

import hudson.FilePath;
import hudson.model.Run;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jenkinsci.plugins.workflow.actions.ErrorAction;
import org.jenkinsci.plugins.workflow.actions.LabelAction;
import org.jenkinsci.plugins.workflow.actions.LogAction;
import org.jenkinsci.plugins.workflow.actions.ThreadNameAction;
import org.jenkinsci.plugins.workflow.actions.WorkspaceAction;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionOwner;
import org.jenkinsci.plugins.workflow.graph.BlockEndNode;
import org.jenkinsci.plugins.workflow.graph.BlockStartNode;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.graphanalysis.DepthFirstScanner;

/** The failed steps of a pipeline build, by its flow graph. Knows types of an optional plugin, so whoever names this class asks for it first. */
final class PipelineSteps {
    /** Steps of one build that are looked at, at most. */
    static final int MOST = 10;

    private PipelineSteps() {}

    /** The steps that failed, those that ended the build first, each group in order of their numbers; empty for other builds. */
    static List<StepLog> failed(Run<?, ?> build) {
        return execution(build).map(PipelineSteps::failed).orElse(List.of());
    }

    /** The workspace in which the step failed that speaks for the build; empty where it ran in none, or the agent is gone. */
    static Optional<FilePath> workspace(Run<?, ?> build) {
        return execution(build)
                .flatMap(execution -> origins(execution).stream().findFirst())
                .flatMap(PipelineSteps::workspace);
    }

    /** The workspace in which the step {@code node} ran; empty where it ran in none, or the agent is gone. */
    static Optional<FilePath> workspace(Run<?, ?> build, String node) {
        return execution(build)
                .flatMap(execution -> origins(execution).stream()
                        .filter(origin -> origin.getId().equals(node))
                        .findFirst())
                .flatMap(PipelineSteps::workspace);
    }

    /** The name of the agent that had that workspace; empty where it ran in none, or in that of the controller. */
    static String agent(Run<?, ?> build) {
        return execution(build)
                .flatMap(execution -> origins(execution).stream().findFirst())
                .flatMap(PipelineSteps::place)
                .map(WorkspaceAction::getNode)
                .orElse("");
    }

    private static Optional<FilePath> workspace(FlowNode node) {
        return place(node).map(WorkspaceAction::getWorkspace);
    }

    private static Optional<WorkspaceAction> place(FlowNode node) {
        return node.getEnclosingBlocks().stream()
                .map(block -> block.getAction(WorkspaceAction.class))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The first workspace of the build; empty where it had none, or the agent is gone. */
    static Optional<FilePath> anyWorkspace(Run<?, ?> build) {
        return execution(build)
                .flatMap(execution -> new DepthFirstScanner()
                        .allNodes(execution).stream()
                                .filter(node -> node.getAction(WorkspaceAction.class) != null)
                                .min(Comparator.comparing(PipelineSteps::number)))
                .map(node -> node.getAction(WorkspaceAction.class).getWorkspace());
    }

    private static Optional<FlowExecution> execution(Run<?, ?> build) {
        return build instanceof FlowExecutionOwner.Executable pipeline
                ? Optional.ofNullable(pipeline.asFlowExecutionOwner()).flatMap(PipelineSteps::loaded)
                : Optional.empty();
    }

    /** Since Jenkins started, nobody may have asked for it yet; then it is not in memory. */
    private static Optional<FlowExecution> loaded(FlowExecutionOwner owner) {
        try {
            return Optional.of(owner.get());
        } catch (IOException e) {
            return Optional.empty(); // It never began, or cannot be read any more.
        }
    }

    private static List<StepLog> failed(FlowExecution execution) {
        return origins(execution).stream().map(PipelineSteps::log).toList();
    }

    private static List<FlowNode> origins(FlowExecution execution) {
        List<FlowNode> nodes = new ArrayList<>();
        for (FlowNode node : new DepthFirstScanner().allNodes(execution)) {
            if (isOrigin(node)) {
                nodes.add(node);
            }
        }
        return nodes.stream()
                .sorted(Comparator.comparing(PipelineSteps::isCaught).thenComparing(PipelineSteps::number))
                .limit(MOST)
                .toList();
    }

    /** Blocks that end with an error hand on that of a step within. */
    private static boolean isOrigin(FlowNode node) {
        return node.getError() != null && !(node instanceof BlockEndNode) && !(node instanceof BlockStartNode);
    }

    /** Whether a block around the step ended without an error: {@code catchError}, {@code try}, {@code warnError}. */
    private static boolean isCaught(FlowNode node) {
        return node.getEnclosingBlocks().stream()
                .map(BlockStartNode::getEndNode)
                .anyMatch(end -> end != null && end.getError() == null);
    }

    private static int number(FlowNode node) {
        try {
            return Integer.parseInt(node.getId());
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    private static StepLog log(FlowNode node) {
        LogAction log = node.getAction(LogAction.class);
        boolean shown = log != null && log.getLogText().length() > 0;
        String path = shown ? "execution/node/" + node.getId() + "/log" : StepLog.CONSOLE;
        return new StepLog(name(node), path, node.getId(), isCaught(node), () -> content(node));
    }

    /** Stages and branches around the step, from the outside in, and the step. */
    private static String name(FlowNode node) {
        List<String> blocks = new ArrayList<>();
        for (BlockStartNode block : node.getEnclosingBlocks()) {
            label(block).ifPresent(blocks::add);
        }
        Collections.reverse(blocks);
        var name = new StringJoiner(" » ");
        blocks.forEach(name::add);
        return name.add(node.getDisplayFunctionName()).toString();
    }

    private static Optional<String> label(FlowNode block) {
        ThreadNameAction branch = block.getAction(ThreadNameAction.class);
        if (branch != null) {
            return Optional.of(branch.getThreadName());
        }
        return Optional.ofNullable(block.getAction(LabelAction.class)).map(LabelAction::getDisplayName);
    }

    /** What the step wrote, and how it ended, which stands in the console only. */
    private static InputStream content(FlowNode node) throws IOException {
        ErrorAction error = node.getError();
        var end = new ByteArrayInputStream(("\nERROR: " + message(error) + "\n").getBytes(StandardCharsets.UTF_8));
        LogAction log = node.getAction(LogAction.class);
        return log == null ? end : new SequenceInputStream(text(log), end);
    }

    /** By way of a file, as Jenkins can only write it. */
    private static InputStream text(LogAction log) throws IOException {
        Path file = Files.createTempFile("mergewright-step", ".log");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                log.getLogText().writeLogTo(0, out);
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static String message(ErrorAction error) {
        Throwable thrown = error.getError();
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getName() : message;
    }
}
