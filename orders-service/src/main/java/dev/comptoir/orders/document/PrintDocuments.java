package dev.comptoir.orders.document;

import dev.comptoir.orders.document.PrintDocumentsRequest.DocumentType;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Prints a document of many orders into one file, a few at a time: as little in memory as can be. */
@ApplicationScoped
class PrintDocuments {

    private final FindPdf documents;
    private final PrintableStore orders;
    private final PdfWorkers workers;

    PrintDocuments(FindPdf documents, PrintableStore orders, PdfWorkers workers) {
        this.documents = documents;
        this.orders = orders;
        this.workers = workers;
    }

    Uni<PdfFile> print(PrintDocumentsRequest request) {
        return (request.type() == DocumentType.INVOICE
                        ? orders.invoices(request.orderIds())
                        : orders.existing(request.orderIds()))
                .invoke(PrintDocuments::refuseNone)
                .chain(ids -> joined(ids, request.type()));
    }

    private Uni<PdfFile> joined(List<UUID> ids, DocumentType type) {
        return Uni.createFrom()
                .item(JoinedPdf::new)
                .chain(all -> Steps.each(
                                atOnce(ids),
                                some -> written(some, type)
                                        .chain(pdfs -> Steps.each(pdfs, pdf -> workers.join(all, pdf.content()))))
                        .chain(() -> workers.finish(all, "Documents"))
                        .onTermination()
                        .invoke(all::close));
    }

    /** As many as there are workers; more would only wait in memory. */
    private static List<List<UUID>> atOnce(List<UUID> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + PdfWorkers.THREADS)
                .mapToObj(from -> ids.subList(from, Math.min(from + PdfWorkers.THREADS, ids.size())))
                .toList();
    }

    private Uni<List<Pdf>> written(List<UUID> ids, DocumentType type) {
        return workers.together(ids.stream().map(id -> one(id, type)).toList());
    }

    private Uni<Pdf> one(UUID id, DocumentType type) {
        return switch (type) {
            case INVOICE -> documents.invoice(id);
            case PACKING_SLIP -> documents.packingSlip(id);
            case SALES_RECEIPT -> documents.salesReceipt(id);
        };
    }

    private static void refuseNone(List<UUID> ids) {
        if (ids.isEmpty()) {
            throw PdfProblem.nothingToPrint();
        }
    }
}
