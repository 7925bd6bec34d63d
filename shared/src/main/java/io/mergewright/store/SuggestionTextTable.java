package io.mergewright.store;

import io.mergewright.ledger.Proposal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code suggestion_text}. */
final class SuggestionTextTable {
    static final String INSERT = "INSERT INTO suggestion_text (id, title, diff) VALUES (:id, :title, :diff)";

    private SuggestionTextTable() {}

    static void insert(Handle handle, Proposal proposal) {
        bind(handle.createUpdate(INSERT), proposal).execute();
    }

    static <S extends SqlStatement<S>> S bind(S statement, Proposal proposal) {
        return statement
                .bind("id", proposal.id())
                .bind("title", Database.storable(proposal.title()))
                .bind("diff", Database.storable(proposal.diff()));
    }
}
