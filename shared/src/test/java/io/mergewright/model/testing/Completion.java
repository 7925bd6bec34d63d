package io.mergewright.model.testing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A response of the chat-completions protocol. */
public record Completion(String content, String finishReason, long input, long cachedInput, long output) {
    public static final String MODEL = "scripted-model";

    /** A finished answer of usual size. */
    public static Completion of(String content) {
        return new Completion(content, "stop", 100, 40, 20);
    }

    public Completion cutOff() {
        return new Completion(content, "length", input, cachedInput, output);
    }

    public Completion using(long inputTokens, long outputTokens) {
        return new Completion(content, finishReason, inputTokens, 0, outputTokens);
    }

    public String json() {
        ObjectNode root = JsonMapper.builder().build().createObjectNode();
        root.put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("created", 0)
                .put("model", MODEL);
        ObjectNode choice = root.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", finishReason);
        choice.putObject("message").put("role", "assistant").put("content", content);
        ObjectNode usage = root.putObject("usage");
        usage.put("prompt_tokens", input).put("completion_tokens", output).put("total_tokens", input + output);
        usage.putObject("prompt_tokens_details").put("cached_tokens", cachedInput);
        return root.toString();
    }
}
