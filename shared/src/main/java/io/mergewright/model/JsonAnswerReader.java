package io.mergewright.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

/**
 * Reads strict JSON into a record: no key twice, none unknown, none missing, no number for a text, nothing behind the end, and
 * bounded in size and depth. What the record itself demands in its compact constructor counts as well.
 */
public final class JsonAnswerReader<T> implements AnswerReader<T> {
    private static final int MOST_CHARACTERS = 200_000;
    private static final int DEEPEST = 32;
    private static final int LONGEST_DETAIL = 300;

    private final ObjectReader reader;

    public JsonAnswerReader(Class<T> type) {
        this.reader = mapper().readerFor(type);
    }

    @Override
    public Reading<T> read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return violation("longer than %,d characters".formatted(MOST_CHARACTERS), "");
        }
        try {
            T value = reader.readValue(text);
            return value == null ? violation("empty", "") : new Reading.Read<>(value);
        } catch (JsonProcessingException e) {
            return violation(reason(e), e.getOriginalMessage());
        }
    }

    private Reading<T> violation(String reason, String detail) {
        return new Reading.Violation<>(reason, cut(reason + ": " + detail));
    }

    /** Words of our own only: the messages of Jackson quote the text, and the text is not ours. */
    private static String reason(JsonProcessingException failure) {
        if (failure instanceof JsonEOFException) {
            return "JSON that ends too early";
        } else if (failure instanceof UnrecognizedPropertyException) {
            return "a key that the schema does not have";
        } else if (failure instanceof ValueInstantiationException) {
            return "a value that the record refuses";
        } else if (failure instanceof MismatchedInputException) {
            return "a value that is missing or of the wrong type";
        } else if (failure instanceof JsonParseException) {
            return "not well-formed JSON";
        }
        return "JSON beyond the limits";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + " ...";
    }

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxDocumentLength(MOST_CHARACTERS)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.withCoercionConfig(
                LogicalType.Textual,
                coercions -> coercions
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        return mapper.build();
    }
}
