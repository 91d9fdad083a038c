package dev.comptoir.orders.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfCopy;
import org.openpdf.text.pdf.PdfReader;

/**
 * Documents one after the other in one file, on a worker's thread. Each goes to the disk as it comes, so that memory holds one.
 * How a document is built, which screen readers ask for, is not taken over: each document by itself has it.
 */
final class JoinedPdf implements AutoCloseable {

    private final MessageDigest digest = Pdf.newSha256();
    private final Path file;
    private final OutputStream out;
    private Document all = new Document();
    private PdfCopy copy;

    JoinedPdf() {
        try {
            file = Files.createTempFile("comptoir-documents-", ".pdf");
            out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
            copy = new PdfCopy(all, out);
        } catch (IOException e) {
            throw failed(e);
        }
        all.open();
    }

    void add(byte[] document) {
        try (PdfReader reader = new PdfReader(document)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                copy.addPage(copy.getImportedPage(reader, page));
            }
            copy.freeReader(reader);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Whoever reads the file deletes it. */
    PdfFile finish(String name) {
        all.close();
        release();
        return new PdfFile(name, file, HexFormat.of().formatHex(digest.digest()));
    }

    /** Leaves nothing behind of a file that was not finished. */
    @Override
    public void close() {
        if (all != null) {
            release();
            try {
                out.close();
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    /** Both know where each object of the file stands, and the thread that worked on it last remembers this. */
    private void release() {
        all = null;
        copy = null;
    }

    private static UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("Documents cannot be put together", e);
    }
}
