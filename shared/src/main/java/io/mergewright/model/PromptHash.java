package io.mergewright.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells questions apart: SHA-256 over the model and all of a {@link Prompt} but its timeout, in lower-case hex. */
public final class PromptHash {
    private PromptHash() {}

    /**
     * The hash of one question.
     *
     * @param model the model as it is configured, such as {@code openai/gpt-x}
     */
    public static String of(String model, Prompt prompt) {
        MessageDigest digest = sha256();
        add(digest, model);
        add(digest, prompt.name());
        add(digest, prompt.version());
        add(digest, prompt.system());
        add(digest, prompt.user());
        add(digest, prompt.schema());
        add(digest, Integer.toString(prompt.maxOutputTokens()));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The length goes first, so that no text can move from one field into the next unnoticed. */
    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
