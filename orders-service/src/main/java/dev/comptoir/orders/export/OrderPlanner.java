package dev.comptoir.orders.export;

import dev.comptoir.json.Json;
import jakarta.enterprise.context.ApplicationScoped;

/** Plans exports of orders. */
@ApplicationScoped
class OrderPlanner implements ExportPlanner {

    @Override
    public ExportSubject subject() {
        return ExportSubject.ORDERS;
    }

    @Override
    public ExportPlan plan(String request) {
        return OrderPlan.of(Json.read(request, CreateExportRequest.class));
    }
}
