package dev.comptoir.orders.document;

import dev.comptoir.orders.quote.QuoteStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives a quote as a file, written anew each time: it can still change. */
@ApplicationScoped
class FindQuotePdf {

    private final QuoteStore quotes;
    private final PdfFileStore files;
    private final PdfWorkers workers;

    FindQuotePdf(QuoteStore quotes, PdfFileStore files, PdfWorkers workers) {
        this.quotes = quotes;
        this.files = files;
        this.workers = workers;
    }

    Uni<Pdf> find(UUID id) {
        return quotes.find(id)
                .chain(quote -> files.shop().map(shop -> QuotePages.of(quote, shop)))
                .chain(page ->
                        workers.write(page).map(content -> new Pdf(page.title() + " " + page.number(), content)));
    }
}
