package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.CatalogConfig;
import dev.comptoir.catalog.ParsingPool;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productimport.domain.ImportProblem;
import dev.comptoir.catalog.productimport.file.ProductFile;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.storefront.StoreProfile;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads a product file and takes its products over; one file at a time, because a large one fills the memory. */
@ApplicationScoped
class ImportProducts {

    private final AtomicBoolean busy = new AtomicBoolean();
    private final ParsingPool pool;
    private final StartImport start;
    private final ImportRun run;
    private final Background background;
    private final Clock clock;
    private final StoreProfiles profiles;
    private final CatalogConfig.Imports config;

    private record Fingerprint(String sha256, boolean isDryRun, Boolean copiesImages) {}

    private record Begun(ImportOrder order, Replayable<ImportStarted> started) {}

    ImportProducts(
            ParsingPool pool,
            StartImport start,
            ImportRun run,
            Background background,
            Clock clock,
            StoreProfiles profiles,
            CatalogConfig config) {
        this.pool = pool;
        this.start = start;
        this.run = run;
        this.background = background;
        this.clock = clock;
        this.profiles = profiles;
        this.config = config.imports();
    }

    /** Gives the id of the import when it is through, or after a while when it is not. */
    Uni<Replayable<UUID>> handle(ImportRequest request) {
        return profiles.current().chain(store -> handle(request, store));
    }

    private Uni<Replayable<UUID>> handle(ImportRequest request, StoreProfile store) {
        if (request.currency() != null) {
            rule(store).checkCurrency(request.currency());
        }
        if (!busy.compareAndSet(false, true)) {
            throw ImportProblem.running();
        }
        return pool.run(() -> order(request, store))
                .chain(order -> start.handle(order).map(started -> new Begun(order, started)))
                .onFailure()
                .invoke(() -> busy.set(false))
                .call(this::carryOut)
                .map(begun -> begun.started().map(ImportStarted::importId));
    }

    /** From here on whoever carries the import out makes room for the next. */
    private Uni<Void> carryOut(Begun begun) {
        if (begun.started().isReplayed()) {
            busy.set(false);
            return Steps.done();
        }
        UUID importId = begun.started().answer().importId();
        return background.run(
                () -> run.run(importId, begun.order()).onTermination().invoke(() -> busy.set(false)),
                config.answerWithin());
    }

    private ImportOrder order(ImportRequest request, StoreProfile store) {
        if (request.file() == null || request.file().length == 0) {
            throw ImportProblem.empty();
        }
        RequestKey key = request.key();
        Fingerprint fingerprint =
                new Fingerprint(sha256(request.file()), request.isDryRun(), request.copiesImages() ? true : null);
        return new ImportOrder(
                ProductFile.parse(request.file(), rule(store), rule(store).today(), config.maxRows()),
                request.isDryRun(),
                request.copiesImages(),
                request.caller(),
                new RequestKey(key.caller(), key.operation(), key.key(), fingerprint));
    }

    private PriceRule rule(StoreProfile store) {
        return new PriceRule(store.currency(), LocalDate.ofInstant(clock.instant(), store.timeZone()));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
