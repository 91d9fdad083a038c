package dev.comptoir.orders.document;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.OrderDetailStore;
import dev.comptoir.orders.returns.ReturnStore;
import dev.comptoir.orders.returns.ReturnView;
import dev.comptoir.orders.returns.domain.ReturnState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives the slip of a return that the store takes back, written anew each time. */
@ApplicationScoped
class FindReturnSlip {

    private final ReturnStore returns;
    private final OrderDetailStore orders;
    private final PdfFileStore files;
    private final PdfWorkers workers;

    FindReturnSlip(ReturnStore returns, OrderDetailStore orders, PdfFileStore files, PdfWorkers workers) {
        this.returns = returns;
        this.orders = orders;
        this.files = files;
        this.workers = workers;
    }

    Uni<Pdf> of(UUID returnId) {
        return returns.find(returnId).chain(this::slip);
    }

    /** Of a return of this very order. */
    Uni<Pdf> ofOrder(UUID orderId, UUID returnId) {
        return returns.find(returnId)
                .onFailure(DomainException.class)
                .transform(_ -> PdfProblem.notFound())
                .invoke(goods -> {
                    if (!goods.orderId().equals(orderId)) {
                        throw PdfProblem.notFound();
                    }
                })
                .chain(this::slip);
    }

    private Uni<Pdf> slip(ReturnView goods) {
        if (goods.state() == ReturnState.REQUESTED || goods.state() == ReturnState.REFUSED) {
            throw PdfProblem.notTakenBack(goods.returnNumber(), goods.state());
        }
        return orders.find(goods.orderId())
                .chain(order -> files.shop().map(shop -> ReturnPage.of(goods, order, shop)))
                .chain(page ->
                        workers.write(page).map(content -> new Pdf(page.title() + " " + page.number(), content)));
    }
}
