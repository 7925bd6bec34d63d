package io.mergewright.review.infra;

import io.mergewright.review.change.FileText;
import io.mergewright.review.infra.HclBlock.HclAttribute;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Terraform's language as far as blocks and attributes go; expressions stay text. Reads each character once, and what is no
 * sentence of the language is skipped. For one thread at a time.
 */
final class HclReader {
    private static final int DEEPEST = 40;
    private static final char END = '\0';

    private final String text;
    private final FileText lines;
    private int at;

    private HclReader(String text) {
        this.text = text;
        this.lines = FileText.of(text);
    }

    /** The file as a block without a type. */
    static HclBlock read(String text) {
        var reader = new HclReader(text);
        return reader.body("", List.of(), 1, 0);
    }

    private HclBlock body(String type, List<String> labels, int first, int depth) {
        List<HclAttribute> attributes = new ArrayList<>();
        List<HclBlock> blocks = new ArrayList<>();
        skipBlanks(true);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '}' && depth > 0) {
                at++;
                break;
            }
            if (isOfName(c)) {
                statement(attributes, blocks, depth);
            } else {
                at++;
            }
            skipBlanks(true);
        }
        return new HclBlock(type, labels, first, attributes, blocks);
    }

    private void statement(List<HclAttribute> attributes, List<HclBlock> blocks, int depth) {
        int line = lines.lineAt(at);
        String name = name();
        List<String> labels = new ArrayList<>();
        skipBlanks(false);
        while (peek(0) == '"' || isOfName(peek(0))) {
            labels.add(peek(0) == '"' ? unquoted(string()) : name());
            skipBlanks(false);
        }
        if (peek(0) == '{') {
            at++;
            if (depth >= DEEPEST) {
                expression('}');
            } else {
                blocks.add(body(name, labels, line, depth + 1));
            }
        } else if (peek(0) == '=' && peek(1) != '=' && labels.isEmpty()) {
            at++;
            attributes.add(new HclAttribute(name, expression('\n'), line));
        }
    }

    /** Up to the end of the line, or to {@code end}, that is in no brackets and no string; without comments. */
    private String expression(char end) {
        var expression = new StringBuilder();
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (depth == 0 && c == end) {
                break;
            }
            if (c == '}' || c == ']' || c == ')') {
                if (depth == 0) {
                    break;
                }
                depth--;
            } else if (c == '{' || c == '[' || c == '(') {
                depth++;
            }
            piece(c, expression);
        }
        return expression.toString().strip();
    }

    /** One character of an expression, or a whole string, heredoc or comment. */
    private void piece(char c, StringBuilder to) {
        if (c == '"') {
            to.append(string());
        } else if (c == '<' && peek(1) == '<' && (peek(2) == '-' || isOfName(peek(2)))) {
            to.append(heredoc());
        } else if (isComment()) {
            comment();
        } else {
            to.append(c);
            at++;
        }
    }

    /** With its quotes. What a template holds is part of it, strings in there too. */
    private String string() {
        int start = at++;
        int templates = 0;
        boolean inner = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                at = Math.min(at + 1, text.length());
            } else if ((c == '$' || c == '%') && peek(0) == '{') {
                templates++;
                at++;
            } else if (c == '}' && templates > 0 && !inner) {
                templates--;
            } else if (c == '"' && templates > 0) {
                inner = !inner;
            } else if (c == '"' || c == '\n') {
                break;
            }
        }
        return text.substring(start, at);
    }

    private String heredoc() {
        int start = at;
        at += peek(2) == '-' ? 3 : 2;
        String mark = name();
        int line = lines.lineAt(Math.min(at, Math.max(0, text.length() - 1))) + 1;
        while (lines.hasLine(line) && !lines.line(line).strip().equals(mark)) {
            line++;
        }
        at = lines.hasLine(line) ? lines.start(line) + lines.line(line).length() : text.length();
        return text.substring(start, at);
    }

    private String name() {
        int start = at;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipBlanks(boolean withLines) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isComment()) {
                comment();
            } else if (Character.isWhitespace(c) && (withLines || c != '\n')) {
                at++;
            } else {
                return;
            }
        }
    }

    private boolean isComment() {
        char c = peek(0);
        return c == '#' || (c == '/' && (peek(1) == '/' || peek(1) == '*'));
    }

    /** The end of its line is not part of a comment. */
    private void comment() {
        boolean block = peek(0) == '/' && peek(1) == '*';
        int end = block ? text.indexOf("*/", at + 2) : text.indexOf('\n', at);
        at = end < 0 ? text.length() : block ? end + 2 : end;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private static String unquoted(String string) {
        return string.replaceAll("^\"|\"$", "");
    }
}
