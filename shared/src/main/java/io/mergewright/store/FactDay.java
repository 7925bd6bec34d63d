package io.mergewright.store;

import io.mergewright.ledger.Grouping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The rows of {@code suggestion_fact} of one day, column by column. Not changed once it is counted. */
final class FactDay {
    /** In the order of {@link #COLUMNS}. */
    static final List<Grouping> NAMED =
            List.of(Grouping.REPO, Grouping.JOB, Grouping.CATEGORY, Grouping.AGENT, Grouping.MODEL, Grouping.PROMPT);

    /** What {@link #add} reads. */
    static final String COLUMNS =
            "utc_day, repository, job, category, agent, model, prompt, tenth, stands, standing, micro_dollars, answered_after";

    private static final int FIRST_NAME = 2;
    private static final int TENTH = FIRST_NAME + 6;
    private static final int STANDS = TENTH + 1;
    private static final int STANDING = STANDS + 1;
    private static final int MONEY = STANDING + 1;
    private static final int ANSWERED = MONEY + 1;
    private static final int FEW = 16;
    private static final long NEVER = -1;

    private final int[][] names = new int[NAMED.size()][FEW];
    private byte[] tenths = new byte[FEW];
    private boolean[] stand = new boolean[FEW];
    private short[] standings = new short[FEW];
    private long[] money = new long[FEW];
    private long[] answered = new long[FEW];
    private int size;

    int size() {
        return size;
    }

    int name(int named, int row) {
        return names[named][row];
    }

    int tenth(int row) {
        return tenths[row];
    }

    boolean stands(int row) {
        return stand[row];
    }

    int standing(int row) {
        return standings[row];
    }

    long money(int row) {
        return money[row];
    }

    /** How long its answer took, in milliseconds; below 0 when there was none. */
    long answeredAfter(int row) {
        return answered[row];
    }

    /** Adds the row at which {@code row} stands, with {@link #COLUMNS} in their order. */
    void add(ResultSet row) throws SQLException {
        if (size == money.length) {
            grow();
        }
        for (int i = 0; i < names.length; i++) {
            names[i][size] = row.getInt(FIRST_NAME + i);
        }
        tenths[size] = (byte) row.getInt(TENTH);
        stand[size] = row.getBoolean(STANDS);
        standings[size] = (short) row.getInt(STANDING);
        money[size] = row.getLong(MONEY);
        long after = row.getLong(ANSWERED);
        answered[size] = row.wasNull() ? NEVER : after;
        size++;
    }

    private void grow() {
        int length = 2 * size;
        for (int i = 0; i < names.length; i++) {
            names[i] = Arrays.copyOf(names[i], length);
        }
        tenths = Arrays.copyOf(tenths, length);
        stand = Arrays.copyOf(stand, length);
        standings = Arrays.copyOf(standings, length);
        money = Arrays.copyOf(money, length);
        answered = Arrays.copyOf(answered, length);
    }
}
