package io.mergewright.review.infra;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A block of a Terraform file, or the file as a whole. Immutable.
 *
 * @param type such as {@code resource}; empty for the file
 * @param first the 1-based line of its type
 */
record HclBlock(String type, List<String> labels, int first, List<HclAttribute> attributes, List<HclBlock> blocks) {
    /**
     * A name and what it is set to.
     *
     * @param value as it is written, without comments
     * @param line 1-based, of the name
     */
    record HclAttribute(String name, String value, int line) {
        /** Whether it is set to the plain {@code text}. */
        boolean is(String text) {
            return value.equals(text) || value.equals('"' + text + '"');
        }
    }

    HclBlock {
        labels = List.copyOf(labels);
        attributes = List.copyOf(attributes);
        blocks = List.copyOf(blocks);
    }

    /** What kind of resource it is, such as {@code aws_s3_bucket}; empty when it is none. */
    String resource() {
        return type.equals("resource") && !labels.isEmpty() ? labels.get(0) : "";
    }

    /** What tells it from others: type and labels. */
    String name() {
        return type + ' ' + String.join(" ", labels);
    }

    Optional<HclAttribute> attribute(String name) {
        return attributes.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** What {@code name} is set to, without quotes; empty text when it is not. */
    String text(String name) {
        return attribute(name).map(one -> one.value().replaceAll("^\"|\"$", "")).orElse("");
    }

    /** The blocks in it that are of {@code type}. */
    Stream<HclBlock> inner(String type) {
        return blocks.stream().filter(block -> block.type().equals(type));
    }

    /** This block and all that are in it. */
    Stream<HclBlock> all() {
        return Stream.concat(Stream.of(this), blocks.stream().flatMap(HclBlock::all));
    }
}
