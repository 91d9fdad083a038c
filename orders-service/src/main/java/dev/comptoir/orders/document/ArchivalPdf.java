package dev.comptoir.orders.document;

import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.logo.LogoStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes issued documents as PDF for archives. */
@ApplicationScoped
public class ArchivalPdf {

    private final PdfWorkers workers;
    private final LogoStore logos;

    ArchivalPdf(PdfWorkers workers, LogoStore logos) {
        this.workers = workers;
        this.logos = logos;
    }

    /** What goes into a file beside its pages, on a worker's thread. */
    public interface Addition {
        void addTo(PDDocument pdf) throws IOException;
    }

    public Uni<byte[]> write(Document document, Instant issuedAt, Addition addition) {
        return logos.at(issuedAt).chain(logo -> workers.archive(PdfPages.of(document, logo.orElse(null)), addition));
    }
}
