package dev.comptoir.orders.document;

import dev.comptoir.orders.invoice.domain.Document;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes issued documents as PDF for archives. */
@ApplicationScoped
public class ArchivalPdf {

    private final PdfWorkers workers;

    ArchivalPdf(PdfWorkers workers) {
        this.workers = workers;
    }

    /** What goes into a file beside its pages, on a worker's thread. */
    public interface Addition {
        void addTo(PDDocument pdf) throws IOException;
    }

    public Uni<byte[]> write(Document document, Addition addition) {
        return workers.archive(PdfPages.of(document), addition);
    }
}
