package dev.comptoir.files.watermark;

import dev.comptoir.files.storage.Received;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jboss.logging.Logger;

/** Writes a line at the foot of every page of a PDF, of one after the other. What is read lies on the disk, not in memory. */
@ApplicationScoped
class PdfStamp {

    private static final Logger LOG = Logger.getLogger(PdfStamp.class);

    private static final float SIZE = 7;
    private static final float FROM_THE_LEFT = 18;
    private static final float FROM_BELOW = 10;
    private static final Color GREY = new Color(0x70, 0x70, 0x70);

    private final WorkerExecutor worker;

    PdfStamp(Vertx vertx) {
        this.worker = vertx.createSharedWorkerExecutor("pdf-watermarks", 1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /** A marked copy beside a PDF; empty when it cannot be marked. */
    Uni<Optional<Received>> marked(Path pdf, String text) {
        return Uni.createFrom()
                .completionStage(() ->
                        worker.executeBlocking(() -> copy(pdf, text), true).toCompletionStage());
    }

    private static Optional<Received> copy(Path pdf, String text) throws IOException {
        Path marked = pdf.resolveSibling(pdf.getFileName() + "-marked.part");
        try {
            stamp(pdf, marked, text);
            return Optional.of(Received.of(marked));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Readers of damaged PDFs fail in many ways, and the buyer has paid for this one as it is.
            LOG.warnf("a PDF goes out without its watermark: %s", e.getMessage());
            Files.deleteIfExists(marked);
            return Optional.empty();
        }
    }

    /** Writes the whole file anew, so that the line cannot be cut off its end. Fails on what is encrypted or no PDF. */
    static void stamp(Path from, Path to, String text) throws IOException {
        try (PDDocument document = Loader.loadPDF(from.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new IOException("The PDF is encrypted.");
            }
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            for (PDPage page : document.getPages()) {
                write(document, page, font, text);
            }
            document.save(to.toFile());
        }
    }

    private static void write(PDDocument document, PDPage page, PDType1Font font, String text) throws IOException {
        PDRectangle box = page.getCropBox();
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.setNonStrokingColor(GREY);
            content.newLineAtOffset(box.getLowerLeftX() + FROM_THE_LEFT, box.getLowerLeftY() + FROM_BELOW);
            content.showText(text);
            content.endText();
        }
    }
}
