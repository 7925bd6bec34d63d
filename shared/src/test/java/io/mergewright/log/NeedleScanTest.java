package io.mergewright.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NeedleScanTest {
    private static final int PADDING = 64;

    @Provide
    Arbitrary<String> needleSoup() {
        var needles =
                Needle.groups().stream().flatMap(List::stream).map(Needle::text).toArray(String[]::new);
        return Arbitraries.oneOf(
                        Arbitraries.of(needles),
                        Arbitraries.of(needles).map(needle -> needle.toUpperCase(Locale.ROOT)),
                        Arbitraries.strings()
                                .withChars("erofailxcp\n$+ #[\u00FF")
                                .ofMaxLength(9))
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    @Property
    void shouldFindEveryNeedleAtEveryAlignment(@ForAll("needleSoup") String text) {
        byte[] bytes = (text + ".".repeat(PADDING)).getBytes(ISO_8859_1);

        assertThat(scan(bytes)).isEqualTo(naive(text));
    }

    @Property
    void shouldCountNewlines(@ForAll("needleSoup") String text) {
        byte[] bytes = (text + ".".repeat(PADDING)).getBytes(ISO_8859_1);
        var words = new WordScan(new NeedleTable(Needle.groups()));

        int end = words.skip(bytes, 0, bytes.length);

        assertThat(words.newlines()).isEqualTo(LineBounds.count(bytes, 0, end));
        assertThat(bytes.length - end).isLessThan(WordScan.WORD);
    }

    private static Set<String> scan(byte[] bytes) {
        var found = new TreeSet<String>();
        var table = new NeedleTable(Needle.groups());
        var words = new WordScan(table);
        int at = 0;
        while (at + WordScan.WORD <= bytes.length) {
            at = words.next(bytes, at, bytes.length, -1);
            if (at + WordScan.WORD <= bytes.length) {
                table.find(bytes, at, bytes.length, (needle, where) -> found.add(where + needle.text()));
                at += WordScan.WORD;
            }
        }
        return found;
    }

    private static Set<String> naive(String text) {
        var found = new TreeSet<String>();
        var lower = text.toLowerCase(Locale.ROOT);
        var needles = new ArrayList<Needle>();
        Needle.groups().forEach(needles::addAll);
        for (var needle : needles) {
            for (int at = lower.indexOf(needle.text()); at >= 0; at = lower.indexOf(needle.text(), at + 1)) {
                found.add(at + needle.text());
            }
        }
        return found;
    }
}
