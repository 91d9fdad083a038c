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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Documents one after the other in one file, on a worker's thread. What their pages show lies on the disk; what would tell a
 * screen reader how they are built is left out, for it takes more memory than all the rest: each document by itself has it.
 */
final class JoinedPdf implements AutoCloseable {

    private final PDDocument all = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDFMergerUtility merger = new PDFMergerUtility();

    void add(byte[] document) {
        try (PDDocument one = Loader.loadPDF(document)) {
            COSDictionary catalog = one.getDocumentCatalog().getCOSObject();
            catalog.removeItem(COSName.STRUCT_TREE_ROOT);
            catalog.removeItem(COSName.MARK_INFO);
            merger.appendDocument(all, one);
        } catch (IOException e) {
            throw new UncheckedIOException("Documents cannot be put together", e);
        }
    }

    /** Whoever reads the file deletes it. */
    PdfFile write(String name) {
        MessageDigest digest = Pdf.newSha256();
        try {
            Path file = Files.createTempFile("comptoir-documents-", ".pdf");
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
                all.save(out);
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return new PdfFile(name, file, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("Documents cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            all.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
