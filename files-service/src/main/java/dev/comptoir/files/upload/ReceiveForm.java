package dev.comptoir.files.upload;

import dev.comptoir.files.file.FileDraft;
import dev.comptoir.files.file.FileStore;
import dev.comptoir.files.file.FileView;
import dev.comptoir.files.file.NewFile;
import dev.comptoir.files.storage.Storage;
import dev.comptoir.files.upload.domain.ContentProblem;
import dev.comptoir.platform.ids.Ids;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a file in as a form of a page sends it: what the fields say and the bytes become a new file, together or not at all. */
@ApplicationScoped
class ReceiveForm {

    private static final Set<String> FIELDS = Set.of("name", "accessExpiryDays", "maxDownloadsPerOrder");

    private final FileStore files;
    private final NewFile newFile;
    private final Storage storage;
    private final StoreContent store;
    private final long maxSize;

    ReceiveForm(
            FileStore files,
            NewFile newFile,
            Storage storage,
            StoreContent store,
            @ConfigProperty(name = "files.max-size") MemorySize maxSize) {
        this.files = files;
        this.newFile = newFile;
        this.storage = storage;
        this.store = store;
        this.maxSize = maxSize.asLongValue();
    }

    /** Runs to its end when the client goes away, so that nothing half is left. */
    Uni<FileView> receive(ContentBody body) {
        return Uni.createFrom().emitter(caller -> read(body).subscribe().with(caller::complete, caller::fail));
    }

    private Uni<FileView> read(ContentBody body) {
        body.invite();
        return body.form(storage, maxSize).chain(this::create);
    }

    private Uni<FileView> create(FormReading.Form form) {
        UUID id = Ids.next();
        String name = form.fields().getOrDefault("name", form.fileName());
        String draft = FileDraft.json(name, form.contentType(), form.fields());
        return Uni.createFrom()
                .item(form.content())
                .invoke(content -> mustHaveBytes(content.size()))
                .invoke(_ -> form.fields().keySet().forEach(ReceiveForm::mustBeKnown))
                .onFailure()
                .call(() -> storage.discard(form.content()))
                .chain(content -> store.handle(
                        ContentTarget.of(id, null, false),
                        content,
                        tx -> newFile.create(tx, id, draft).replaceWithVoid()))
                .chain(() -> files.find(id))
                .map(FileView::of);
    }

    private static void mustBeKnown(String field) {
        if (!FIELDS.contains(field)) {
            throw ContentProblem.unknownField(field);
        }
    }

    private static void mustHaveBytes(long size) {
        if (size == 0) {
            throw ContentProblem.empty();
        }
    }
}
