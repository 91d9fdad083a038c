package dev.comptoir.files.file;

import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.files.file.domain.FileState;
import dev.comptoir.files.settings.FileSettingsStore;
import dev.comptoir.platform.json.MergePatch;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes a digital good that awaits its content. */
@ApplicationScoped
public class NewFile {

    private final FileStore files;
    private final FileSettingsStore settings;
    private final MergePatch patches;
    private final Clock clock;

    NewFile(FileStore files, FileSettingsStore settings, MergePatch patches, Clock clock) {
        this.files = files;
        this.settings = settings;
        this.patches = patches;
        this.clock = clock;
    }

    /** Reads the request as a patch of the store's terms, which tells a field that is absent from one that is null. */
    public Uni<CreateFileRequest> read(SqlTx tx, String request) {
        return settings.find(tx)
                .chain(terms -> patches.apply(CreateFileRequest.unsaid(terms), request, CreateFileRequest.class));
    }

    public Uni<DigitalGood> create(SqlTx tx, UUID id, String request) {
        return read(tx, request).map(terms -> file(id, terms)).call(file -> files.insert(tx, file));
    }

    private DigitalGood file(UUID id, CreateFileRequest request) {
        Instant now = clock.instant();
        return new DigitalGood(
                id,
                request.name(),
                request.contentType(),
                request.accessExpiryDays(),
                request.maxDownloadsPerOrder(),
                request.licenceKeyPattern(),
                request.watermark(),
                FileState.AWAITING_CONTENT,
                null,
                1,
                now,
                now);
    }
}
