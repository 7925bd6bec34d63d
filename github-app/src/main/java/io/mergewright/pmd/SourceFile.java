package io.mergewright.pmd;

import io.mergewright.pmd.Engine.Source;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import net.sourceforge.pmd.lang.LanguageVersion;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextFile;
import net.sourceforge.pmd.lang.document.TextFileContent;

/** A source as PMD reads it. When it is late it is empty, which ends a run soon: an error while reading would end it at once, for all. */
final class SourceFile implements TextFile {
    private final Source source;
    private final LanguageVersion language;
    private final BooleanSupplier late;
    private final Consumer<String> skipped;

    SourceFile(Source source, LanguageVersion language, BooleanSupplier late, Consumer<String> skipped) {
        this.source = source;
        this.language = language;
        this.late = late;
        this.skipped = skipped;
    }

    @Override
    public LanguageVersion getLanguageVersion() {
        return language;
    }

    @Override
    public FileId getFileId() {
        return FileId.fromPathLikeString(source.id());
    }

    @Override
    public TextFileContent readContents() {
        if (late.getAsBoolean()) {
            skipped.accept(source.id());
            return TextFileContent.fromCharSeq("");
        }
        return TextFileContent.fromCharSeq(source.text());
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile file && file.source.id().equals(source.id());
    }

    @Override
    public int hashCode() {
        return source.id().hashCode();
    }
}
