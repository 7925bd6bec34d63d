package io.mergewright.model;

/** Turns the untrusted text of an answer into a value that satisfies all demands, or says which one it breaks. */
@FunctionalInterface
public interface AnswerReader<T> {
    Reading<T> read(String text);
}
