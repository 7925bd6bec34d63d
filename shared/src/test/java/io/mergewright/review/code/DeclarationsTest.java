package io.mergewright.review.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.review.syntax.Grammar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JAVA       | A.java | public static <T> void copy(final Path from, List<Map<A, B>> to) throws X {   | from,to
            KOTLIN     | a.kt   | suspend fun copy(from: String, to: Map<A, B> = x()) = 1                        | from,to
            CSHARP     | A.cs   | public async Task copy(string from, int to = 3) {                              | from,to
            PYTHON     | a.py   | async def copy(self, from_: str, to=None):                                     | from_,to
            TYPESCRIPT | a.ts   | export async function copy(from: string, to?: number): Promise<void> {         | from,to
            JAVASCRIPT | a.js   | const copy = async (from, to) => {                                             | from,to
            GO         | a.go   | func (s *S) copy(from string, to int) error {                                  | from,to
            RUST       | a.rs   | pub fn copy(&mut self, from: &str, to: u8) -> u8 {                             | from,to
            PHP        | a.php  | public function copy(string $from, int $to = 1): void {                        | from,to
            C          | a.c    | static int copy(const char *from, char to[]) {                                 | from,to
            """)
    void shouldReadTheParametersOfADeclaration(Grammar grammar, String path, String text, String parameters) {
        var found = new Declarations(new OneFile(path, text + "\n")).functions("copy", grammar);

        assertThat(found).hasSize(1);
        assertThat(String.join(",", found.get(0).parameters())).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JAVA       | A.java | return copy(a, b);
            JAVA       | A.java | x = new copy(a, b) { };
            JAVA       | A.java | this.copy(a, b);
            PYTHON     | a.py   | x = copy(a, b)
            TYPESCRIPT | a.ts   | await copy(a, b);
            GO         | a.go   | copy(a, b)
            JAVA       | A.java | void copyAll(A a) { }
            """)
    void shouldNotTakeACallForADeclaration(Grammar grammar, String path, String text) {
        assertThat(new Declarations(new OneFile(path, text + "\n")).functions("copy", grammar))
                .isEmpty();
    }

    @Test
    void shouldNotLookIntoFilesOfOtherLanguages() {
        var declarations = new Declarations(new OneFile("a.py", "def copy(a):\n    pass\n"));

        assertThat(declarations.functions("copy", Grammar.GO)).isEmpty();
        assertThat(declarations.with("copy", Grammar.PYTHON))
                .extracting(Declarations.Source::path)
                .isEqualTo(List.of("a.py"));
    }
}
