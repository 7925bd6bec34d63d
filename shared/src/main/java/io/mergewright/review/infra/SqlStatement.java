package io.mergewright.review.infra;

import io.mergewright.review.change.FileText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A statement of SQL. Immutable.
 *
 * @param first the 1-based line where it begins
 * @param last 1-based and inclusive
 * @param text on one line, without comments, in capitals, with texts emptied and names without quotes
 */
record SqlStatement(int first, int last, String text) {
    private static final int LONGEST = 3_000;
    private static final int MOST = 500;

    /** The first statements of {@code sql}, whose characters are each read once; of long ones the beginning. */
    static List<SqlStatement> in(String sql) {
        return new Reader(sql).read();
    }

    /** For one thread at a time. */
    private static final class Reader {
        private final String sql;
        private final FileText lines;
        private final List<SqlStatement> statements = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int first;
        private int at;

        Reader(String sql) {
            this.sql = sql;
            this.lines = FileText.of(sql);
        }

        List<SqlStatement> read() {
            while (at < sql.length() && statements.size() < MOST) {
                char c = sql.charAt(at);
                if (sql.startsWith("--", at) || (c == '#' && isLineStart())) {
                    to(sql.indexOf('\n', at));
                } else if (sql.startsWith("/*", at)) {
                    to(behind("*/", at + 2));
                } else if (c == ';' || isBatchEnd()) {
                    end();
                    to(c == ';' ? at + 1 : sql.indexOf('\n', at));
                } else if (c == '\'') {
                    string();
                } else if (c == '$' && dollarQuote() > 0) {
                    to(behind(sql.substring(at, dollarQuote()), dollarQuote()));
                    add("''");
                } else {
                    add(c);
                    at++;
                }
            }
            end();
            return statements;
        }

        private void to(int position) {
            at = position < 0 ? sql.length() : position;
        }

        private int behind(String mark, int from) {
            int end = sql.indexOf(mark, from);
            return end < 0 ? sql.length() : end + mark.length();
        }

        private boolean isLineStart() {
            return at == 0 || sql.charAt(at - 1) == '\n';
        }

        /** A line of {@code GO}, as SQL Server has it. */
        private boolean isBatchEnd() {
            return isLineStart() && lines.line(lines.lineAt(at)).strip().equalsIgnoreCase("go");
        }

        /** The end of the mark that begins here, as in {@code $body$}; -1 when none does. */
        private int dollarQuote() {
            int end = at + 1;
            while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
                end++;
            }
            return end < sql.length()
                            && sql.charAt(end) == '$'
                            && !(end > at + 1 && Character.isDigit(sql.charAt(at + 1)))
                    ? end + 1
                    : -1;
        }

        private void string() {
            at++;
            while (at < sql.length() && !(sql.charAt(at) == '\'' && !sql.startsWith("''", at))) {
                at += sql.startsWith("''", at) ? 2 : 1;
            }
            at = Math.min(at + 1, sql.length());
            add("''");
        }

        private void add(String piece) {
            piece.chars().forEach(c -> add((char) c));
        }

        private void add(char c) {
            if (text.length() > LONGEST) {
                return;
            }
            if (Character.isWhitespace(c)) {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else if (c != '"' && c != '`' && c != '[' && c != ']') {
                if (text.isEmpty()) {
                    first = lines.lineAt(at);
                }
                text.append(c);
            }
        }

        private void end() {
            if (!text.isEmpty()) {
                int last = lines.lineAt(Math.min(at, sql.length() - 1));
                statements.add(new SqlStatement(
                        first, Math.max(first, last), text.toString().strip().toUpperCase(Locale.ROOT)));
                text.setLength(0);
            }
        }
    }
}
