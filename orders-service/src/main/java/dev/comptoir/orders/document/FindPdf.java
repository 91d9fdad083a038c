package dev.comptoir.orders.document;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.creditnote.CreditNoteStore;
import dev.comptoir.orders.invoice.InvoiceStore;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.logo.LogoStore;
import dev.comptoir.orders.order.OrderDetailStore;
import dev.comptoir.orders.order.OrderView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** Gives documents as files: what was issued is written once, what only goes with an order anew each time. */
@ApplicationScoped
class FindPdf {

    private final InvoiceStore invoices;
    private final CreditNoteStore notes;
    private final OrderDetailStore orders;
    private final PdfFileStore files;
    private final LogoStore logos;
    private final PdfWorkers workers;

    FindPdf(
            InvoiceStore invoices,
            CreditNoteStore notes,
            OrderDetailStore orders,
            PdfFileStore files,
            LogoStore logos,
            PdfWorkers workers) {
        this.invoices = invoices;
        this.notes = notes;
        this.orders = orders;
        this.files = files;
        this.logos = logos;
        this.workers = workers;
    }

    Uni<Pdf> invoice(UUID id) {
        return invoices.find(id).chain(invoice -> issued(id, invoice.document(), invoice.issuedAt()));
    }

    Uni<Pdf> creditNote(UUID id) {
        return notes.find(id).chain(note -> issued(id, note.document(), note.issuedAt()));
    }

    /** An invoice or a credit note of this very order. */
    Uni<Pdf> ofOrder(UUID orderId, UUID documentId) {
        return invoices.ofOrder(orderId)
                .chain(all -> all.stream().anyMatch(invoice -> invoice.id().equals(documentId))
                        ? invoice(documentId)
                        : notes.find(documentId)
                                .onFailure(DomainException.class)
                                .transform(_ -> PdfProblem.notFound())
                                .map(note -> {
                                    if (!note.orderId().equals(orderId)) {
                                        throw PdfProblem.notFound();
                                    }
                                    return note;
                                })
                                .chain(note -> issued(documentId, note.document(), note.issuedAt())));
    }

    Uni<Pdf> packingSlip(UUID orderId) {
        return printed(orderId, OrderPages::packingSlip);
    }

    Uni<Pdf> salesReceipt(UUID orderId) {
        return printed(orderId, OrderPages::salesReceipt);
    }

    Uni<Pdf> refundReceipt(UUID orderId, UUID refundId) {
        return orders.find(orderId)
                .map(order -> order.refunds().stream()
                        .filter(refund -> refund.id().equals(refundId))
                        .findFirst()
                        .orElseThrow(() -> PdfProblem.refundNotFound(refundId)))
                .chain(refund -> printed(orderId, pages -> pages.refundReceipt(refund)));
    }

    private Uni<Pdf> issued(UUID id, Document document, Instant issuedAt) {
        String name = PdfPages.title(document) + " " + document.number();
        return files.find(id, DocumentFormat.PDF)
                .chain(stored -> stored.isPresent()
                        ? Uni.createFrom().item(stored.get())
                        : files.add(id, DocumentFormat.PDF, () -> write(document, issuedAt)))
                .map(content -> new Pdf(name, content));
    }

    private Uni<byte[]> write(Document document, Instant issuedAt) {
        return logos.at(issuedAt).chain(logo -> workers.write(PdfPages.of(document, logo.orElse(null))));
    }

    private Uni<Pdf> printed(UUID orderId, Function<OrderPages, PdfPage> print) {
        return orders.find(orderId).chain(order -> files.shop().chain(shop -> printed(order, shop, print)));
    }

    private Uni<Pdf> printed(OrderView order, PrintedShop shop, Function<OrderPages, PdfPage> print) {
        PdfPage page = print.apply(OrderPages.of(order, shop));
        return workers.write(page).map(content -> new Pdf(page.title() + " " + page.number(), content));
    }
}
