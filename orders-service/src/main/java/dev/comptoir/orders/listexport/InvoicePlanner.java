package dev.comptoir.orders.listexport;

import dev.comptoir.json.Json;
import dev.comptoir.orders.export.ExportPlan;
import dev.comptoir.orders.export.ExportPlanner;
import dev.comptoir.orders.export.ExportSubject;
import jakarta.enterprise.context.ApplicationScoped;

/** Plans exports of invoices. */
@ApplicationScoped
class InvoicePlanner implements ExportPlanner {

    @Override
    public ExportSubject subject() {
        return ExportSubject.INVOICES;
    }

    @Override
    public ExportPlan plan(String request) {
        return Json.read(request, CreateInvoiceExport.class).plan();
    }
}
