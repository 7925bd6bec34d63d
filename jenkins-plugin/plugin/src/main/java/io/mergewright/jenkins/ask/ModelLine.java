package io.mergewright.jenkins.ask;

/** By which an agent asks the models of the controller. */
public interface ModelLine {
    /** Asks once, and waits no longer than the question says; whatever goes wrong is an answer too. */
    ModelAnswer ask(ModelQuestion question);
}
