package dev.comptoir.files.image;

import dev.comptoir.files.removal.RemovalStore;
import dev.comptoir.files.storage.Received;
import dev.comptoir.files.storage.Storage;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Stores a picture in all its sizes. Their removal is planned first; the commit that makes the picture cancels it. */
@ApplicationScoped
class StoreImage {

    private static final Duration FOR_THE_LAST_STEP = Duration.ofHours(1);

    private final SqlTransactions transactions;
    private final ImageStore images;
    private final RemovalStore removals;
    private final Storage storage;
    private final Clock clock;

    StoreImage(SqlTransactions transactions, ImageStore images, RemovalStore removals, Storage storage, Clock clock) {
        this.transactions = transactions;
        this.images = images;
        this.removals = removals;
        this.storage = storage;
        this.clock = clock;
    }

    /** The same picture may have come meanwhile: then that one is the answer, and these bytes are removed as planned. */
    Uni<Image> handle(Received original, ImageSizes.Sizes sizes) {
        Image image = sizes.image(Ids.next(), original, clock.instant());
        return transactions
                .run(tx -> Steps.each(image.files(), file -> plan(tx, file)))
                .chain(() -> storage.store(original, image.original().storageKey()))
                .chain(() -> storeSmaller(image, sizes.smaller()))
                .chain(() -> transactions.run(tx -> images.insert(tx, image)
                        .chain(isNew ->
                                Steps.when(isNew, () -> Steps.each(image.files(), file -> cancelRemoval(tx, file))))))
                .chain(() -> images.same(image.sha256()))
                .map(stored -> stored.orElseThrow());
    }

    private Uni<Void> plan(SqlTx tx, Image.File file) {
        return removals.plan(tx, file.storageKey(), clock.instant().plus(FOR_THE_LAST_STEP));
    }

    private Uni<Void> cancelRemoval(SqlTx tx, Image.File file) {
        return removals.cancel(tx, file.storageKey()).replaceWithVoid();
    }

    private Uni<Void> storeSmaller(Image image, List<ImageSizes.Smaller> smaller) {
        List<Image.File> files = image.files().subList(1, image.files().size());
        return Steps.each(
                files, file -> storage.write(smaller.get(files.indexOf(file)).bytes(), file.storageKey()));
    }
}
