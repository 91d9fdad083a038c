package dev.comptoir.files.file;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.files.file.domain.FileProblem;
import dev.comptoir.files.file.domain.FileState;
import dev.comptoir.files.file.domain.NameWords;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Stores digital goods. */
@ApplicationScoped
public class FileStore {

    private static final String COLUMNS = """
            guid, name, content_type, access_expiry_days, max_downloads_per_order, licence_key_pattern, watermark, state, content_version, size, sha256,
            storage_key, version, created_at, updated_at""";
    private static final String ONE = "select " + COLUMNS + " from files where guid = $1 and state <> 'DELETED'";
    private static final String LOCK = ONE + " for update";
    private static final String INSERT = """
            insert into files (guid, name, content_type, access_expiry_days, max_downloads_per_order, state,
                               version, created_at, updated_at, search_words, licence_key_pattern,
                               watermark)
            values ($1, $2, $3, $4, $5, 'AWAITING_CONTENT', $6, $7, $7, array_to_tsvector($8), coalesce($9, ''), $10)""";
    private static final String SAVE = """
            update files
               set name = $2, content_type = $3, access_expiry_days = $4, max_downloads_per_order = $5,
                   updated_at = $6, search_words = array_to_tsvector($7),
                   licence_key_pattern = coalesce($8, ''), watermark = $9, version = version + 1
             where guid = $1
            returning %s""".formatted(COLUMNS);
    private static final String ARRIVED = """
            update files
               set state = 'READY', content_version = $6, size = $2, sha256 = $3, storage_key = $4,
                   ready_at = coalesce(ready_at, $5), updated_at = $5, version = version + 1,
                   event_version = event_version + 1
             where guid = $1
            returning name, content_type, event_version""";
    private static final String DELETE = """
            update files set state = 'DELETED', storage_key = null, updated_at = $2, version = version + 1
             where guid = $1""";
    private static final String LIVE_ENTITLEMENTS = """
            select count(*) from entitlements
             where file_guid = $1 and (state = 'WAITING' or state = 'GRANTED'
                   and (expires_at is null or expires_at > $2)
                   and (max_downloads is null or used_downloads < max_downloads or resumable_until > $2))""";

    private final SqlPool reads;
    private final Pages pages;

    FileStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** What the event about an arrived content needs. */
    public record Arrived(String name, String contentType, long eventVersion) {

        static Arrived read(Columns c) {
            return new Arrived(c.text(), c.text(), c.number());
        }
    }

    /** Newest first unless asked otherwise: ids are time-ordered. */
    Uni<Page<FileView>> page(FileState state, String q, ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("files", COLUMNS, "files")
                .where("state <> 'DELETED'")
                .and("state = ?", state)
                .and("search_words @@ cast(cast(? as text) as tsquery)", q == null ? null : NameWords.query(q));
        return pages.of(
                        changes.on(query, "updated_at", uuid("guid")),
                        request,
                        FileStore::read,
                        file -> changes.position(file.updatedAt(), file.id()))
                .map(page -> page.map(FileView::of));
    }

    public Uni<DigitalGood> find(UUID id) {
        return reads.one(ONE, FileStore::read, () -> FileProblem.notFound(id), id);
    }

    public Uni<DigitalGood> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, FileStore::read, () -> FileProblem.notFound(id), id);
    }

    public Uni<Void> insert(SqlTx tx, DigitalGood file) {
        return tx.execute(
                        INSERT,
                        file.id(),
                        file.name(),
                        file.contentType(),
                        file.accessExpiryDays(),
                        file.maxDownloadsPerOrder(),
                        file.version(),
                        file.createdAt(),
                        words(file),
                        file.licenceKeyPattern(),
                        file.watermark())
                .replaceWithVoid();
    }

    Uni<DigitalGood> save(SqlTx tx, DigitalGood file, Instant now) {
        return tx.only(
                SAVE,
                FileStore::read,
                file.id(),
                file.name(),
                file.contentType(),
                file.accessExpiryDays(),
                file.maxDownloadsPerOrder(),
                now,
                words(file),
                file.licenceKeyPattern(),
                file.watermark());
    }

    private static String[] words(DigitalGood file) {
        return NameWords.of(file.name()).toArray(String[]::new);
    }

    public Uni<Arrived> contentArrived(SqlTx tx, UUID id, DigitalGood.Content content, Instant now) {
        return tx.only(
                ARRIVED,
                Arrived::read,
                id,
                content.size(),
                Buffer.buffer(HexFormat.of().parseHex(content.sha256())),
                content.storageKey(),
                now,
                content.version());
    }

    Uni<Long> liveEntitlements(SqlTx tx, UUID id, Instant now) {
        return tx.only(LIVE_ENTITLEMENTS, Columns::number, id, now);
    }

    Uni<Void> delete(SqlTx tx, UUID id, Instant now) {
        return tx.execute(DELETE, id, now).replaceWithVoid();
    }

    private static DigitalGood read(Columns c) {
        return new DigitalGood(
                c.uuid(),
                c.text(),
                c.text(),
                c.integerOrNull(),
                c.integerOrNull(),
                c.textOrNull(),
                c.bool(),
                c.word(FileState.class),
                content(c.integerOrNull(), c.numberOrNull(), c.bytes(), c.text()),
                c.number(),
                c.instant(),
                c.instant());
    }

    private static DigitalGood.Content content(Integer version, Long size, byte[] sha256, String storageKey) {
        return size == null
                ? null
                : new DigitalGood.Content(version, size, HexFormat.of().formatHex(sha256), storageKey);
    }
}
