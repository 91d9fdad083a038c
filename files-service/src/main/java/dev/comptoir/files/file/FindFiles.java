package dev.comptoir.files.file;

import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.files.file.domain.FileState;
import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists the digital goods, newest first. */
@ApplicationScoped
class FindFiles {

    private final FileStore files;
    private final Cursors cursors;

    FindFiles(FileStore files, Cursors cursors) {
        this.files = files;
        this.cursors = cursors;
    }

    Uni<Page<FileView>> handle(FileState state, int limit, String cursor, boolean isCounted) {
        String wanted = state == null ? "" : state.name();
        String scope = "files?state=" + wanted;
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.read(scope, cursor).getFirst());
        return files.list(wanted, after, limit + 1)
                .map(found -> Page.of(found, limit, file -> next(scope, file)).map(FileView::of))
                .chain(page -> isCounted
                        ? files.count(wanted).map(page::withTotal)
                        : Uni.createFrom().item(page));
    }

    private String next(String scope, DigitalGood last) {
        return cursors.write(scope, List.of(last.guid().toString()));
    }

    /** The one file. */
    Uni<FileView> one(UUID guid) {
        return files.find(guid).map(FileView::of);
    }
}
