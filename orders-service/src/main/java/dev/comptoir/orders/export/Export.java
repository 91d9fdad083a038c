package dev.comptoir.orders.export;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;

/**
 * An export, how far it is and until when its file is there.
 *
 * @param count how many rows it is about
 * @param isThere whether its file can be downloaded
 */
public record Export(
        UUID id,
        ExportSubject subject,
        ExportState state,
        ExportFormat format,
        long count,
        long exportedCount,
        long byteSize,
        Instant asOf,
        String failure,
        String requestedBy,
        Instant createdAt,
        Instant finishedAt,
        boolean isThere,
        Instant expiresAt,
        Instant updatedAt) {

    static final String COLUMNS = """
            id, subject, state, format, order_count, exported_count, byte_size, as_of, failure, requested_by, created_at, finished_at,
            expires_at, updated_at""";

    /** Answers that were kept before there were other subjects name none, and older ones no time of change. */
    public Export {
        subject = subject == null ? ExportSubject.ORDERS : subject;
        updatedAt = updatedAt == null ? createdAt : updatedAt;
    }

    static Export read(Columns c) {
        return new Export(
                c.uuid(),
                c.word(ExportSubject.class),
                c.word(ExportState.class),
                c.word(ExportFormat.class),
                c.number(),
                c.number(),
                c.number(),
                c.instant(),
                c.textOrNull(),
                c.text(),
                c.instant(),
                c.instant(),
                false,
                c.instant(),
                c.instant());
    }

    /** Its file is there from its end until it expires. */
    Export at(Instant now) {
        return new Export(
                id,
                subject,
                state,
                format,
                count,
                exportedCount,
                byteSize,
                asOf,
                failure,
                requestedBy,
                createdAt,
                finishedAt,
                isDone() && expiresAt != null && now.isBefore(expiresAt),
                expiresAt,
                updatedAt);
    }

    boolean hasEnded() {
        return state == ExportState.DONE || state == ExportState.FAILED;
    }

    boolean isDone() {
        return state == ExportState.DONE;
    }

    /** Path of the file; null while there is none. */
    public String downloadUrl() {
        return isThere ? path() + "/file" : null;
    }

    String path() {
        return "/v1/" + subject.path() + "/" + id;
    }

    /** The name of the file, which says of which instant it is. */
    String fileName() {
        return subject.word() + "-" + asOf.toString().replaceAll("[:.]", "-") + "." + format.extension();
    }
}
