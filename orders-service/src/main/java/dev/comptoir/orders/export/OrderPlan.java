package dev.comptoir.orders.export;

import dev.comptoir.orders.order.OrderSelection;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.page.ListQuery;
import java.time.Instant;

/** How orders are exported. */
record OrderPlan(OrderSelection selection, ExportLayout layout) implements ExportPlan {

    static OrderPlan of(CreateExportRequest request) {
        return new OrderPlan(request.selection(), request.layout());
    }

    @Override
    public ExportFormat format() {
        return layout.format();
    }

    @Override
    public ListQuery.Statement count() {
        return selection.count();
    }

    @Override
    public ListQuery.Statement rows() {
        return selection.rows(layout.selectList());
    }

    @Override
    public RowFile file(Instant asOf) {
        return new Rows(layout, asOf, layout.file(asOf));
    }

    private record Rows(ExportLayout layout, Instant asOf, OrderFile file) implements RowFile {

        @Override
        public void add(Columns row) {
            file.add(layout.read(row, asOf));
        }

        @Override
        public void end() {
            file.end();
        }

        @Override
        public String take() {
            return file.take();
        }
    }
}
