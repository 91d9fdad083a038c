package dev.comptoir.files.image;

import static dev.comptoir.platform.page.SortKey.uuid;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.files.image.domain.ImageProblem;
import dev.comptoir.files.image.domain.ImageType;
import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores what is known of pictures. */
@ApplicationScoped
class ImageStore {

    private static final TypeReference<List<Image.File>> FILES = new TypeReference<>() {};
    private static final String COLUMNS = "id, sha256, type, created_at, files";
    private static final String FIND = "select " + COLUMNS + " from images where id = $1";
    private static final String FIND_SAME = "select " + COLUMNS + " from images where sha256 = $1";
    private static final String INSERT = """
            insert into images (id, sha256, type, created_at, files) values ($1, $2, $3, $4, $5)
            on conflict (sha256) do nothing""";
    private static final String DELETE = "delete from images where id = $1 returning " + COLUMNS;

    private final SqlPool reads;
    private final Pages pages;

    ImageStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** Newest first, unless asked otherwise: ids are time-ordered. */
    Uni<Page<Image>> page(ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("images", COLUMNS, "images");
        return pages.of(
                changes.on(query, "created_at", uuid("id")),
                request,
                ImageStore::read,
                image -> changes.position(image.createdAt(), image.id()));
    }

    Uni<Image> find(UUID id) {
        return reads.one(FIND, ImageStore::read, () -> ImageProblem.notFound(id), id);
    }

    /** The picture with these bytes. */
    Uni<Optional<Image>> same(String sha256) {
        return reads.find(FIND_SAME, ImageStore::read, sha256);
    }

    /** False when the same picture came at the same time. */
    Uni<Boolean> insert(SqlTx tx, Image image) {
        return tx.execute(
                        INSERT, image.id(), image.sha256(), image.type(), image.createdAt(), Json.write(image.files()))
                .map(rows -> rows == 1);
    }

    Uni<Image> delete(SqlTx tx, UUID id) {
        return tx.one(DELETE, ImageStore::read, () -> ImageProblem.notFound(id), id);
    }

    private static Image read(Columns c) {
        return new Image(c.uuid(), c.text(), c.word(ImageType.class), c.instant(), c.json(FILES));
    }
}
