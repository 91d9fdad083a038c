package dev.comptoir.platform.db;

import dev.comptoir.kernel.DomainException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where a store's statement runs: in a transaction ({@code tx}), or as its own ({@link SqlPool}). Parameters {@code $1, $2
 * ...} may be null, instants, enums and money as they are, see {@link SqlParameters}.
 */
@FunctionalInterface
public interface SqlRunner {

    /** Runs one prepared statement. */
    Uni<RowSet<Row>> query(String sql, Object... parameters);

    /** All rows, in their order. */
    default <T> Uni<List<T>> list(String sql, Function<Columns, T> read, Object... parameters) {
        return query(sql, parameters).map(rows -> read(rows, read));
    }

    /** The first row, if there is one. */
    default <T> Uni<Optional<T>> find(String sql, Function<Columns, T> read, Object... parameters) {
        return query(sql, parameters).map(rows -> first(rows, read));
    }

    /** The first row; fails with the refusal when there is none. */
    default <T> Uni<T> one(
            String sql, Function<Columns, T> read, Supplier<DomainException> absent, Object... parameters) {
        return query(sql, parameters).map(rows -> first(rows, read).orElseThrow(absent));
    }

    /** The only row of a statement that always gives one, such as a count. */
    default <T> Uni<T> only(String sql, Function<Columns, T> read, Object... parameters) {
        return query(sql, parameters).map(rows -> first(rows, read).orElseThrow());
    }

    /** How many rows the statement changed. */
    default Uni<Integer> execute(String sql, Object... parameters) {
        return query(sql, parameters).map(RowSet::rowCount);
    }

    private static <T> List<T> read(RowSet<Row> rows, Function<Columns, T> read) {
        List<T> found = new ArrayList<>(rows.size());
        for (Row row : rows) {
            found.add(read.apply(new Columns(row)));
        }
        return found;
    }

    private static <T> Optional<T> first(RowSet<Row> rows, Function<Columns, T> read) {
        for (Row row : rows) {
            return Optional.of(read.apply(new Columns(row)));
        }
        return Optional.empty();
    }
}
