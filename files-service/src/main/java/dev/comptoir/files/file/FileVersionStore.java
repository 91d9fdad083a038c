package dev.comptoir.files.file;

import static dev.comptoir.platform.page.SortKey.integer;

import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.platform.db.Columns;
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
import java.util.List;
import java.util.UUID;

/** Stores the contents a file has had. */
@ApplicationScoped
public class FileVersionStore {

    private static final String CHANGED = """
            greatest(c.updated_at, (select max(e.granted_at) from entitlements e
                                     where e.file_guid = c.file_guid and e.content_version = c.version))""";
    private static final String COLUMNS = """
            c.version, c.size, c.sha256, c.version = f.content_version and f.state = 'READY',
            (select count(*)::int from entitlements e where e.file_guid = c.file_guid and e.content_version = c.version),
            c.removed_at is not null, c.created_at, c.checked_at, c.problem,
            """ + CHANGED;
    private static final String INSERT = """
            insert into file_contents (file_guid, version, size, sha256, storage_key, created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $6)""";
    private static final String REPLACED = "update file_contents set updated_at = $2 where file_guid = $1";
    private static final String MOVE_BUYERS = """
            update entitlements set content_version = $2, updated_at = $3 where file_guid = $1 and content_version < $2""";
    private static final String REMOVE_UNBOUGHT = """
            update file_contents c set removed_at = $3, updated_at = $3
             where file_guid = $1 and version < $2 and removed_at is null
               and not exists (select 1 from entitlements e where e.file_guid = $1 and e.content_version = c.version)
            returning storage_key""";
    private static final String REMOVE_ALL = """
            update file_contents set removed_at = $2, updated_at = $2 where file_guid = $1 and removed_at is null
            returning storage_key""";

    private final Pages pages;

    FileVersionStore(Pages pages) {
        this.pages = pages;
    }

    /** Newest first, unless asked otherwise. */
    Uni<Page<FileVersion>> page(UUID fileGuid, ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("file-versions", COLUMNS, "file_contents c join files f on f.guid = c.file_guid")
                .and("c.file_guid = ?", fileGuid);
        return pages.of(
                changes.on(query, CHANGED, integer("c.version")),
                request,
                FileVersion::read,
                version -> changes.position(version.updatedAt(), version.version()));
    }

    /** Those before it are not the current one any more. */
    public Uni<Void> insert(SqlTx tx, UUID fileGuid, DigitalGood.Content content, Instant now) {
        return tx.execute(REPLACED, fileGuid, now)
                .chain(() -> tx.execute(
                        INSERT,
                        fileGuid,
                        content.version(),
                        content.size(),
                        Buffer.buffer(HexFormat.of().parseHex(content.sha256())),
                        content.storageKey(),
                        now))
                .replaceWithVoid();
    }

    /** Gives those who bought earlier versions this one. */
    public Uni<Void> moveBuyers(SqlTx tx, UUID fileGuid, int version, Instant now) {
        return tx.execute(MOVE_BUYERS, fileGuid, version, now).replaceWithVoid();
    }

    /** Where the bytes lie of versions before this one that nobody bought. */
    public Uni<List<String>> removeUnbought(SqlTx tx, UUID fileGuid, int version, Instant now) {
        return tx.list(REMOVE_UNBOUGHT, Columns::text, fileGuid, version, now);
    }

    /** Where the bytes of all versions lie. */
    Uni<List<String>> removeAll(SqlTx tx, UUID fileGuid, Instant now) {
        return tx.list(REMOVE_ALL, Columns::text, fileGuid, now);
    }
}
