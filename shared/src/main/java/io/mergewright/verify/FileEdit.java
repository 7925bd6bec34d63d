package io.mergewright.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.core.Edit;
import io.mergewright.diff.FileContent;
import java.util.Optional;

/** What an edit makes of a file; throws {@link RefusedException} when it cannot. */
@FunctionalInterface
interface FileEdit {
    Optional<FileContent> apply(Optional<FileContent> file);

    static FileEdit of(Edit edit) {
        if (edit instanceof Edit.Replace replace) {
            return file -> Optional.of(replaced(replace, text(edit, file)));
        }
        if (edit instanceof Edit.Create create) {
            return file -> Optional.of(created(create, file));
        }
        if (edit instanceof Edit.SetExecutable mode) {
            return file -> Optional.of(withMode(mode, existing(edit, file)));
        }
        return file -> {
            text(edit, file);
            return Optional.empty();
        };
    }

    private static FileContent replaced(Edit.Replace edit, FileContent file) {
        return new FileContent(new Replacement(edit, file.octets()).result(), file.executable());
    }

    private static FileContent created(Edit.Create edit, Optional<FileContent> file) {
        if (file.isPresent()) {
            throw new RefusedException(Refusal.Reason.FILE_EXISTS, edit.path() + " exists already");
        }
        var octets = new String(edit.content().getBytes(UTF_8), ISO_8859_1);
        return binaryRefused(edit, new FileContent(octets, edit.executable()));
    }

    private static FileContent withMode(Edit.SetExecutable edit, FileContent file) {
        if (file.executable() == edit.executable()) {
            throw new RefusedException(
                    Refusal.Reason.ALREADY_APPLIED,
                    edit.path() + (edit.executable() ? " is executable already" : " is not executable anyway"));
        }
        return new FileContent(file.octets(), edit.executable());
    }

    private static FileContent existing(Edit edit, Optional<FileContent> file) {
        return file.orElseThrow(
                () -> new RefusedException(Refusal.Reason.FILE_MISSING, "there is no file " + edit.path()));
    }

    private static FileContent text(Edit edit, Optional<FileContent> file) {
        return binaryRefused(edit, existing(edit, file));
    }

    private static FileContent binaryRefused(Edit edit, FileContent file) {
        if (file.isBinary()) {
            throw new RefusedException(Refusal.Reason.BINARY, edit.path() + " is binary");
        }
        return file;
    }
}
