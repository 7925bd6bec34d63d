package io.mergewright.model.testing;

import io.mergewright.model.Answer;
import io.mergewright.model.AnswerCache;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps answers until the test ends. */
public final class MemoryAnswerCache implements AnswerCache {
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    @Override
    public Optional<Answer> find(String hash) {
        return Optional.ofNullable(answers.get(hash));
    }

    @Override
    public void put(String hash, Answer answer) {
        answers.put(hash, answer);
    }
}
