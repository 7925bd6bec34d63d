package io.mergewright.access;

import io.mergewright.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.SqlStatement;

/** How people stand in tables: their role, and the repositories that they may see, one in a line. */
final class StoredPerson {
    private StoredPerson() {}

    /** Binds {@code :role}, {@code :everything} and {@code :repositories}. */
    static <S extends SqlStatement<S>> S bind(S statement, Person person) {
        return statement
                .bind("role", person.role().name())
                .bind("everything", person.visibility().everything())
                .bind(
                        "repositories",
                        Database.storable(String.join(
                                "\n", new TreeSet<>(person.visibility().repositories()))));
    }

    static Person of(ResultSet row) throws SQLException {
        return new Person(row.getString("login"), Role.valueOf(row.getString("person_role")), visibility(row));
    }

    static Visibility visibility(ResultSet row) throws SQLException {
        String repositories = row.getString("repositories");
        return new Visibility(
                row.getBoolean("everything"), repositories.isEmpty() ? Set.of() : Set.of(repositories.split("\n", -1)));
    }
}
