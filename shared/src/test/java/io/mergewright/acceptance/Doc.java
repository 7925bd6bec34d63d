package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file made of blocks, and how it is laid out. */
final class Doc {
    final String language;
    String path;
    final List<Block> blocks = new ArrayList<>();
    boolean carriageReturns;
    boolean lastLineEnds = true;
    /** Each line of it is indented so much more. */
    String deeper = "";
    /** Spaces instead of tabs, or half as many spaces. */
    boolean otherIndentation;
    /** Opening braces stand on lines of their own. */
    boolean bracesApart;
    /** Words that have another name all over the file. */
    final Map<String, String> renamed = new LinkedHashMap<>();

    Doc(String language, String path) {
        this.language = language;
        this.path = path;
    }

    Doc copy() {
        var copy = new Doc(language, path);
        blocks.forEach(block -> copy.blocks.add(block.copy()));
        copy.carriageReturns = carriageReturns;
        copy.lastLineEnds = lastLineEnds;
        copy.deeper = deeper;
        copy.otherIndentation = otherIndentation;
        copy.bracesApart = bracesApart;
        copy.renamed.putAll(renamed);
        return copy;
    }

    int indexOf(Block wanted) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).isSame(wanted)) {
                return i;
            }
        }
        return -1;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            lines.addAll(laidOut(block.lines()));
            if (!language.equals("props")) {
                lines.add("");
            }
        }
        var end = carriageReturns ? "\r\n" : "\n";
        var text = String.join(end, lines);
        return lastLineEnds ? text + end : text.stripTrailing();
    }

    /** The 1-based line at which the place of the anchor of {@code block} begins. */
    int anchorLine(Block block) {
        int line = 1;
        for (Block above : blocks.subList(0, indexOf(block))) {
            line += laidOut(above.lines()).size() + (language.equals("props") ? 0 : 1);
        }
        return line + laidOut(block.lines().subList(0, block.linesAbove())).size();
    }

    List<String> laidOut(List<String> lines) {
        List<String> laidOut = new ArrayList<>();
        for (String line : lines) {
            var indented = line.isEmpty() ? line : deeper + (otherIndentation ? indentation(line) : line);
            if (bracesApart && indented.endsWith(" {")) {
                var start = indented.substring(
                        0, indented.length() - indented.stripLeading().length());
                laidOut.add(withNames(indented.substring(0, indented.length() - 2)));
                laidOut.add(start + "{");
            } else {
                laidOut.add(withNames(indented));
            }
        }
        return laidOut;
    }

    private String withNames(String line) {
        var result = line;
        for (var name : renamed.entrySet()) {
            result = result.replaceAll("\\b" + name.getKey() + "\\b", name.getValue());
        }
        return result;
    }

    private static String indentation(String line) {
        var text = line.stripLeading();
        var start = line.substring(0, line.length() - text.length());
        return (start.contains("\t") ? start.replace("\t", "    ") : start.substring(start.length() / 2)) + text;
    }
}
