package dev.comptoir.orders.document;

import dev.comptoir.orders.logo.LogoStore;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Stores the files of issued documents, each once in each format: who asks again gets the same bytes for ever. */
@ApplicationScoped
public class PdfFileStore {

    private static final String SHOP = """
            select p.name, p.email, p.locale, p.time_zone, p.address::text, s.seller::text
              from store_profile p, invoicing_settings s""";
    private static final String ONE = "select content from document_files where document_id = $1 and format = $2";
    private static final String ADD = """
            insert into document_files (document_id, format, sha256, content, created_at) values ($1, $2, $3, $4, $5)
            on conflict (document_id, format) do nothing""";

    private final SqlPool reads;
    private final LogoStore logos;
    private final Clock clock;
    private final Map<File, Uni<byte[]>> underWay = new ConcurrentHashMap<>();

    /** One of a document's files. */
    private record File(UUID documentId, DocumentFormat format) {}

    PdfFileStore(SqlPool reads, LogoStore logos, Clock clock) {
        this.reads = reads;
        this.logos = logos;
        this.clock = clock;
    }

    /** Who hands out what goes with an order, with the logo of today. */
    Uni<PrintedShop> shop() {
        return reads.only(SHOP, PrintedShop::read)
                .chain(shop -> logos.current().map(logo -> shop.with(logo.orElse(null))));
    }

    public Uni<Optional<byte[]>> find(UUID documentId, DocumentFormat format) {
        return reads.find(ONE, Columns::bytes, documentId, format);
    }

    /**
     * Gives the bytes that are stored: those of another who was first, if there was one. They are written and stored also when
     * who asked has gone, and whoever asks again waits for the same ones: what takes long is not begun anew each time.
     */
    public Uni<byte[]> add(UUID documentId, DocumentFormat format, Supplier<Uni<byte[]>> writing) {
        return underWay.computeIfAbsent(
                new File(documentId, format),
                file -> Uni.createFrom()
                        .deferred(writing::get)
                        .chain(content -> add(file, content))
                        .onTermination()
                        .invoke(() -> underWay.remove(file))
                        .memoize()
                        .indefinitely());
    }

    private Uni<byte[]> add(File file, byte[] content) {
        return reads.execute(ADD, file.documentId(), file.format(), Pdf.sha256(content), content, clock.instant())
                .chain(() -> reads.only(ONE, Columns::bytes, file.documentId(), file.format()));
    }
}
