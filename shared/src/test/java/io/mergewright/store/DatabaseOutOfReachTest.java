package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mergewright.core.SettableClock;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class DatabaseOutOfReachTest {
    private final SettableClock clock = new SettableClock("2026-01-01T00:00:00Z");
    private final JdbcDataSource h2 = new JdbcDataSource();
    private boolean there = true;
    private int asked;

    /** As the pool says it once it has waited for long enough. */
    private final ConnectionFactory connections = () -> {
        asked++;
        if (!there) {
            throw new SQLTransientConnectionException(
                    "Connection is not available", "08001", new SQLException("Connection refused", "08001"));
        }
        return h2.getConnection();
    };

    private final Database database = new Database(
            Jdbi.create(connections), new StoreSettings("jdbc:postgresql://db.example.com/mergewright", "", ""), clock);

    DatabaseOutOfReachTest() {
        h2.setUrl("jdbc:h2:mem:");
    }

    @Test
    void shouldWaitForAConnectionOnce() {
        there = false;

        assertThatThrownBy(this::ask).isInstanceOf(StoreException.class).hasMessageContaining("not available");

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void shouldNotWaitAgainUntilAWhileHasPassed() {
        there = false;
        assertThatThrownBy(this::ask).isInstanceOf(StoreException.class);

        assertThatThrownBy(this::ask)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot ask: it could not be reached a moment ago");

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void shouldLetOneTryAfterAWhile() {
        there = false;
        assertThatThrownBy(this::ask).isInstanceOf(StoreException.class);
        clock.pass(Reach.PAUSE);

        assertThatThrownBy(this::ask).isInstanceOf(StoreException.class).hasMessageContaining("not available");
        assertThatThrownBy(this::ask).isInstanceOf(StoreException.class).hasMessageContaining("a moment ago");

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void shouldRecoverByItself() {
        there = false;
        assertThatThrownBy(this::ask).isInstanceOf(StoreException.class);
        there = true;
        clock.pass(Reach.PAUSE);

        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isEqualTo(1);
        assertThat(asked).isEqualTo(3);
    }

    private int ask() {
        return database.statement(
                "ask",
                handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
    }
}
