package dev.comptoir.orders.export;

/** Makes plans of the requests about one subject, also of one that has waited. */
public interface ExportPlanner {

    ExportSubject subject();

    /** @param request as it was kept, in JSON */
    ExportPlan plan(String request);
}
