package dev.comptoir.orders.document;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stores the files of issued documents, each once: who asks again gets the same bytes for ever. */
@ApplicationScoped
class PdfFileStore {

    private static final String SHOP = """
            select p.name, p.email, p.locale, p.time_zone, p.address::text, s.seller::text
              from store_profile p, invoicing_settings s""";
    private static final String ONE = "select content from document_files where document_id = $1";
    private static final String ADD = """
            insert into document_files (document_id, sha256, content, created_at) values ($1, $2, $3, now())
            on conflict (document_id) do nothing""";

    private final SqlPool reads;

    PdfFileStore(SqlPool reads) {
        this.reads = reads;
    }

    /** Who hands out what goes with an order. */
    Uni<PrintedShop> shop() {
        return reads.only(SHOP, PrintedShop::read);
    }

    Uni<Optional<byte[]>> find(UUID documentId) {
        return reads.find(ONE, Columns::bytes, documentId);
    }

    /** Gives the bytes that are stored: those of another who was first, if there was one. */
    Uni<byte[]> add(UUID documentId, byte[] content) {
        return reads.execute(ADD, documentId, Pdf.sha256(content), content)
                .chain(() -> reads.only(ONE, Columns::bytes, documentId));
    }
}
