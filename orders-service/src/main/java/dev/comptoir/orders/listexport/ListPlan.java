package dev.comptoir.orders.listexport;

import dev.comptoir.orders.export.ExportFormat;
import dev.comptoir.orders.export.ExportPlan;
import dev.comptoir.orders.export.RowFile;
import dev.comptoir.platform.page.ListQuery;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * How a list is exported.
 *
 * @param query of these columns, filtered and in the order of the file
 */
record ListPlan(ListLayout layout, Function<String, ListQuery> query) implements ExportPlan {

    @Override
    public ExportFormat format() {
        return layout.format().format();
    }

    @Override
    public ListQuery.Statement count() {
        return query.apply("").count();
    }

    @Override
    public ListQuery.Statement rows() {
        return query.apply(layout.selectList()).page(List.of(), Integer.MAX_VALUE);
    }

    @Override
    public RowFile file(Instant asOf) {
        return layout.file(asOf);
    }
}
