package io.mergewright.jenkins.diagnosis;

import hudson.model.Run;
import io.mergewright.jenkins.Agents;
import io.mergewright.jenkins.build.FailedSteps;
import io.mergewright.jenkins.build.StepLog;
import io.mergewright.model.Prompt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a model would be sent of a build, for people who want to know before they configure one. Nothing is sent. */
public final class Preview {
    private final Agents agents;
    private final FailedSteps failedSteps;

    Preview(Agents agents, FailedSteps failedSteps) {
        this.agents = agents;
        this.failedSteps = failedSteps;
    }

    /**
     * One question.
     *
     * @param step whose log it is about; empty for the whole console
     * @param task what the model is told to do
     * @param material of the log, without its secrets
     */
    public record Question(String step, String task, String material) {
        public String getStep() {
            return step;
        }

        public String getTask() {
            return task;
        }

        public String getMaterial() {
            return material;
        }
    }

    /**
     * A question for each failed step; none where the agent core cannot be opened.
     *
     * @throws IOException when a log cannot be read
     */
    public List<Question> of(Run<?, ?> build) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (StepLog log : failedSteps.of(build)) {
            var window = Diagnosing.read(build, log);
            Optional<Prompt> prompt = agents.use((core, settings) -> core.question(window));
            prompt.ifPresent(asked -> questions.add(new Question(log.name(), asked.system(), asked.user())));
        }
        return questions;
    }
}
