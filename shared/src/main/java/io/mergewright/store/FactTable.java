package io.mergewright.store;

import static java.time.ZoneOffset.UTC;

import io.mergewright.ledger.Proposal;
import io.mergewright.ledger.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code suggestion_fact}, which is counted. */
final class FactTable {
    static final String INSERT = """
            INSERT INTO suggestion_fact (id, utc_day, repository, job, category, agent, model, prompt, tenth, stands, standing,
            micro_dollars)
            VALUES (:id, :day, :repository, :job, :category, :agent, :model, :prompt, :tenth, FALSE, 0, :money)
            """;
    static final String UPDATE =
            "UPDATE suggestion_fact SET standing = :standing, answered_after = :answered WHERE id = :id";

    private static final int TENTHS = 10;

    private FactTable() {}

    static void insert(Handle handle, Proposal proposal) {
        bind(handle.createUpdate(INSERT), proposal, NameTable.numbers(handle, names(proposal)))
                .execute();
    }

    /** What has a number in place of a name. */
    static List<String> names(Proposal proposal) {
        return List.of(
                Database.storable(proposal.origin().repository()),
                Database.storable(proposal.origin().job()),
                Database.storable(proposal.category()),
                Database.storable(proposal.maker().agent()),
                Database.storable(proposal.maker().model()),
                Database.storable(proposal.maker().prompt()));
    }

    static <S extends SqlStatement<S>> S bind(S statement, Proposal proposal, Map<String, Integer> numbers) {
        List<Integer> named = names(proposal).stream().map(numbers::get).toList();
        return statement
                .bind("id", proposal.id())
                .bind("day", (int) proposal.at().atZone(UTC).toLocalDate().toEpochDay())
                .bind("repository", named.get(0))
                .bind("job", named.get(1))
                .bind("category", named.get(2))
                .bind("agent", named.get(3))
                .bind("model", named.get(4))
                .bind("prompt", named.get(5))
                .bind("tenth", Math.min(TENTHS - 1, (int)
                        (TENTHS * proposal.estimate().confidence())))
                .bind("money", proposal.microDollars());
    }

    static void update(Handle handle, String id, Standing standing) {
        bind(handle.createUpdate(UPDATE), id, standing).execute();
    }

    static <S extends SqlStatement<S>> S bind(S statement, String id, Standing standing) {
        return statement
                .bind("id", id)
                .bind("standing", StandingCode.of(standing))
                .bind("answered", standing.answered().map(Duration::toMillis).orElse(null));
    }

    /** Turns round whether {@code ids} stand for their group. */
    static void turn(Handle handle, List<String> ids) {
        var batch = handle.prepareBatch("UPDATE suggestion_fact SET stands = NOT stands WHERE id = :id");
        ids.forEach(id -> batch.bind("id", id).add());
        batch.execute();
    }
}
