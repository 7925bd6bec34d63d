package io.mergewright.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.core.Edit;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/**
 * Replaces the one place of a search text. Works on bytes, one character each, and touches only those in which search text and
 * replacement differ: a byte order mark, bytes of another encoding and mixed line ends stay as they are.
 */
final class Replacement {
    private final Edit.Replace edit;
    private final String octets;
    private final UnixText file;
    private final String search;
    private final String replacement;

    Replacement(Edit.Replace edit, String octets) {
        this.edit = edit;
        this.octets = octets;
        file = new UnixText(octets);
        search = octets(edit.search());
        replacement = octets(edit.replacement());
    }

    private static String octets(String text) {
        return UnixText.of(new String(text.getBytes(UTF_8), ISO_8859_1));
    }

    /** The bytes of the changed file. */
    String result() {
        int at = place();
        refuseSecondTime(at);
        int same = sameAtStart();
        int sameAtEnd = sameAtEnd(same);
        int from = at + same;
        int to = at + search.length() - sameAtEnd;
        var inserted = replacement.substring(same, replacement.length() - sameAtEnd);
        refuseUnknownEncoding(inserted);
        var lineEnd = file.lineEnd(at, at + search.length());
        return octets.substring(0, file.position(from))
                + inserted.replace("\n", lineEnd)
                + octets.substring(file.position(to));
    }

    private int place() {
        int at = file.text().indexOf(search);
        if (at < 0) {
            throw refused(Refusal.Reason.NOT_FOUND, "does not have the search text");
        }
        int times = times(at);
        if (times > 1) {
            throw refused(Refusal.Reason.FOUND_MORE_THAN_ONCE, "has the search text " + times + " times");
        }
        return at;
    }

    private int times(int first) {
        int times = 0;
        for (int at = first; at >= 0; at = file.text().indexOf(search, at + 1)) {
            times++;
        }
        return times;
    }

    /** A replacement that holds the search text, such as an added line, would be found in what it left. */
    private void refuseSecondTime(int at) {
        for (int within = replacement.indexOf(search); within >= 0; within = replacement.indexOf(search, within + 1)) {
            if (within <= at && file.text().startsWith(replacement, at - within)) {
                throw refused(Refusal.Reason.ALREADY_APPLIED, "has the replacement already");
            }
        }
    }

    private int sameAtStart() {
        int shorter = Math.min(search.length(), replacement.length());
        int same = 0;
        while (same < shorter && search.charAt(same) == replacement.charAt(same)) {
            same++;
        }
        return same;
    }

    private int sameAtEnd(int sameAtStart) {
        int shorter = Math.min(search.length(), replacement.length()) - sameAtStart;
        int same = 0;
        while (same < shorter
                && search.charAt(search.length() - 1 - same) == replacement.charAt(replacement.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    private void refuseUnknownEncoding(String inserted) {
        if (!US_ASCII.newEncoder().canEncode(inserted) && !isUtf8(octets)) {
            throw refused(Refusal.Reason.UNKNOWN_ENCODING, "is not UTF-8, and what to insert is not ASCII");
        }
        if (inserted.indexOf('\0') >= 0) {
            throw refused(Refusal.Reason.BINARY, "would become binary");
        }
    }

    private static boolean isUtf8(String octets) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.getBytes(ISO_8859_1)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private RefusedException refused(Refusal.Reason reason, String problem) {
        return new RefusedException(reason, edit.path() + " " + problem);
    }
}
