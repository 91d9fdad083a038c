package dev.comptoir.files.resumable;

import dev.comptoir.files.resumable.domain.UploadProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores what is known of resumable uploads; how far they are, their bytes say. */
@ApplicationScoped
class UploadStore {

    private static final String COLUMNS = """
            id, file_id, draft, if_match, is_for_earlier_buyers, length, completed_at is not null, metadata, created_at,
            expires_at""";
    private static final String FIND = "select " + COLUMNS + " from uploads where id = $1";
    private static final String LOCK = FIND + " for update";
    private static final String INSERT = """
            insert into uploads (id, file_id, draft, if_match, is_for_earlier_buyers, length, metadata, created_at, expires_at)
            values ($1, $2, coalesce($3, ''), coalesce($4, ''), $5, $6, $7, $8, $9)""";
    private static final String PROLONG = "update uploads set expires_at = $2 where id = $1";
    private static final String COMPLETE = "update uploads set completed_at = $2 where id = $1";
    private static final String DELETE = "delete from uploads where id = $1";
    private static final String CLAIM_EXPIRED = """
            delete from uploads where id = any(array(
                select id from uploads where expires_at <= $1 order by expires_at limit $2 for update skip locked))
            returning id""";

    private final SqlPool pool;

    UploadStore(SqlPool pool) {
        this.pool = pool;
    }

    Uni<ResumableUpload> find(UUID id) {
        return pool.one(FIND, ResumableUpload::read, () -> UploadProblem.notFound(id), id);
    }

    Uni<ResumableUpload> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, ResumableUpload::read, () -> UploadProblem.notFound(id), id);
    }

    Uni<Void> insert(SqlTx tx, ResumableUpload upload) {
        return tx.execute(
                        INSERT,
                        upload.id(),
                        upload.fileId(),
                        upload.draft(),
                        upload.ifMatch(),
                        upload.isForEarlierBuyers(),
                        upload.length(),
                        upload.metadata(),
                        upload.createdAt(),
                        upload.expiresAt())
                .replaceWithVoid();
    }

    /** Bytes came: the time to live begins anew. */
    Uni<Void> prolong(UUID id, Instant expiresAt) {
        return pool.execute(PROLONG, id, expiresAt).replaceWithVoid();
    }

    Uni<Void> complete(SqlTx tx, UUID id, Instant now) {
        return tx.execute(COMPLETE, id, now).replaceWithVoid();
    }

    Uni<Boolean> delete(SqlTx tx, UUID id) {
        return tx.execute(DELETE, id).map(rows -> rows == 1);
    }

    Uni<List<UUID>> claimExpired(SqlTx tx, Instant now, int most) {
        return tx.list(CLAIM_EXPIRED, Columns::uuid, now, most);
    }
}
