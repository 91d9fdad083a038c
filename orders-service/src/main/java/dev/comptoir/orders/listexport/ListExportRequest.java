package dev.comptoir.orders.listexport;

/** What a list is to be exported as. */
interface ListExportRequest {

    ListPlan plan();
}
