package io.mergewright.model;

import java.util.regex.Pattern;

/**
 * Tells text that speaks to a model or asks people to run what it brings along. A log may hold such text by chance or by
 * intent; it is never shown to a model, and no claim that carries it is shown to people.
 */
public final class Injection {
    private static final Pattern SPEAKS_TO_A_MODEL = Pattern.compile(
            "(?i)\\b(?:ignore|disregard|forget|override) (?:\\w+ ){0,3}(?:previous|prior|above|earlier|preceding|system)"
                    + " (?:\\w+ )?(?:instructions?|prompts?|messages?|rules|directions?|context)\\b"
                    + "|\\b(?:ignore|disregard|forget) (?:all |everything )?(?:of )?the above\\b"
                    + "|\\b(?:you are|act as|pretend to be) (?:\\w+ ){0,3}(?:assistant|ai|model|language model|chatgpt|claude)\\b"
                    + "|\\bsystem prompt\\b|<\\|?(?:im_start|im_end|system|assistant)\\|?>|\\[/?INST\\]"
                    + "|\\b(?:new|updated|real) (?:instructions?|task)(?: for you)?:"
                    + "|\\b(?:as an ai|dear (?:ai|assistant|model)|hey (?:ai|assistant|chatgpt|claude))\\b"
                    + "|\\b(?:respond|reply|answer) (?:only )?with (?:the (?:words?|following|json)|exactly)\\b");

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?|ftp|data|javascript|file):|\\bwww\\.");

    private static final Pattern RUN_FROM_ELSEWHERE = Pattern.compile(
            "(?i)\\b(?:curl|wget|iwr|invoke-webrequest|invoke-expression|iex|nc|ncat)\\b|\\|\\s*(?:sudo )?(?:ba|z|da)?sh\\b|\\bbase64 (?:-d|--decode)\\b|\\beval\\b|\\brm -rf\\b");

    private Injection() {}

    public static boolean speaksToAModel(String text) {
        return SPEAKS_TO_A_MODEL.matcher(text).find();
    }

    /** Whether advice would send its reader elsewhere, or have them run something. */
    public static boolean leadsElsewhere(String text) {
        return LINK.matcher(text).find() || RUN_FROM_ELSEWHERE.matcher(text).find();
    }
}
