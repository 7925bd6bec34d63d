package io.mergewright.review.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HclReaderTest {
    @Test
    void shouldReadBlocksWithTheirLabelsAttributesAndLines() {
        var file = HclReader.read("""
                # a = 1
                resource "aws_x" "y" {
                  count = var.on ? 1 : 0 // why
                  ports = [
                    22, # shell
                    "80",
                  ]
                  rule { open = true }
                }
                """);

        assertThat(file.blocks()).singleElement().satisfies(block -> {
            assertThat(block.resource()).isEqualTo("aws_x");
            assertThat(block.first()).isEqualTo(2);
            assertThat(block.text("count")).isEqualTo("var.on ? 1 : 0");
            assertThat(block.text("ports")).contains("22", "\"80\"").doesNotContain("shell");
            assertThat(block.inner("rule"))
                    .singleElement()
                    .satisfies(rule -> assertThat(rule.attribute("open"))
                            .hasValueSatisfying(open -> assertThat(open.line()).isEqualTo(8)));
        });
    }

    @Test
    void shouldTakeBracesInStringsTemplatesAndHeredocsForText() {
        var file = HclReader.read("""
                locals {
                  a = "}${join("}", [1])}"
                  b = <<-EOT
                    resource "none" {
                    }
                  EOT
                  /* c = { */
                  d = 1
                }
                """);

        assertThat(file.blocks()).singleElement().satisfies(block -> {
            assertThat(block.attributes())
                    .extracting(HclBlock.HclAttribute::name)
                    .containsExactly("a", "b", "d");
            assertThat(block.blocks()).isEmpty();
        });
    }

    @Test
    void shouldEndOnWhatIsNoTerraform() {
        assertThat(HclReader.read("a {".repeat(20_000)).all()).hasSizeLessThan(100);
        assertThat(HclReader.read("}\"${".repeat(20_000)).blocks()).isEmpty();
        assertThat(HclReader.read("a = <<X\n" + "[(".repeat(20_000)).attributes())
                .hasSize(1);
        assertThat(HclReader.read("a = /*").attributes()).hasSize(1);
    }
}
