package dev.comptoir.platform.page;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Answers one page of a list: reads the cursor, asks for one row more than wanted, writes the next cursor, counts. */
@ApplicationScoped
public class Pages {

    private final Cursors cursors;
    private final SqlPool pool;

    Pages(Cursors cursors, SqlPool pool) {
        this.cursors = cursors;
        this.pool = pool;
    }

    /** @param position the values of the query's sort keys in a row, in their order */
    public <T> Uni<Page<T>> of(
            ListQuery query, PageRequest request, Function<Columns, T> read, Function<T, List<?>> position) {
        return run(query, request, page -> pool.list(page.sql(), read, page.parameters()), position);
    }

    /** The same for a list that runs its statement in a way of its own. */
    public <T> Uni<Page<T>> run(
            ListQuery query,
            PageRequest request,
            Function<ListQuery.Statement, Uni<List<T>>> rows,
            Function<T, List<?>> position) {
        return finish(query, request, rows.apply(query.page(after(query, request), request.limit + 1)), position);
    }

    /** The same, looked for among the next rows of the list first; {@code steps} says how many. */
    public <T> Uni<Page<T>> walk(
            ListQuery query,
            PageRequest request,
            int steps,
            Function<ListQuery.Statement, Uni<List<T>>> rows,
            Function<T, List<?>> position) {
        List<String> after = after(query, request);
        int wanted = request.limit + 1;
        Uni<List<T>> found = rows.apply(query.pageWithin(steps, after, wanted))
                .chain(near ->
                        near.size() == wanted ? Uni.createFrom().item(near) : rows.apply(query.page(after, wanted)));
        return finish(query, request, found, position);
    }

    private List<String> after(ListQuery query, PageRequest request) {
        return request.cursor == null ? List.of() : cursors.read(query.scope(), request.cursor);
    }

    private <T> Uni<Page<T>> finish(
            ListQuery query, PageRequest request, Uni<List<T>> rows, Function<T, List<?>> position) {
        return rows.map(found -> Page.of(found, request.limit, last -> next(query, position.apply(last))))
                .chain(page ->
                        request.count ? counted(query, page) : Uni.createFrom().item(page));
    }

    private String next(ListQuery query, List<?> position) {
        return cursors.write(
                query.scope(), position.stream().map(String::valueOf).toList());
    }

    private <T> Uni<Page<T>> counted(ListQuery query, Page<T> page) {
        ListQuery.Statement count = query.count();
        return pool.only(count.sql(), Columns::number, count.parameters()).map(page::withTotal);
    }
}
