package dev.comptoir.orders.orderimport;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.orderimport.file.FileStart;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a file in as it comes, a piece at a time, and lets its import wait once all of it is there. */
@ApplicationScoped
class ReceiveFile {

    private final ImportStore imports;
    private final CreateImport create;
    private final ImportWorkers workers;
    private final Clock clock;
    private final long limit;

    ReceiveFile(
            ImportStore imports,
            CreateImport create,
            ImportWorkers workers,
            Clock clock,
            @ConfigProperty(name = "orders.imports.max-size") MemorySize limit) {
        this.imports = imports;
        this.create = create;
        this.workers = workers;
        this.clock = clock;
        this.limit = limit.asLongValue();
    }

    /** A file that is coming in. */
    private static final class Incoming {

        private final UUID id = Ids.next();
        private final ImportRequest request;
        private final FilePieces pieces = new FilePieces();
        private final MessageDigest digest = sha256();
        private int next;
        private long size;

        Incoming(ImportRequest request) {
            this.request = request;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private byte[] pack(byte[] piece) {
            digest.update(piece);
            return FilePieces.pack(piece);
        }
    }

    /** @param key of the request, given the fingerprint of the file */
    Uni<Replayable<ImportView>> receive(ImportRequest request, Multi<byte[]> body, Function<String, RequestKey> key) {
        Incoming file = new Incoming(request);
        return body.onItem()
                .invoke(bytes -> count(file, bytes.length))
                .onItem()
                .transformToMultiAndConcatenate(bytes -> Multi.createFrom().iterable(file.pieces.add(bytes)))
                .onItem()
                .transformToUniAndConcatenate(piece -> store(file, piece))
                .onItem()
                .ignoreAsUni()
                .chain(() -> rest(file, file.pieces.rest()))
                .chain(() -> create.handle(file.id, key.apply(HexFormat.of().formatHex(file.digest.digest()))))
                .call(created -> Steps.when(created.isReplayed(), () -> imports.discard(file.id)))
                .onFailure()
                .call(() -> imports.discard(file.id))
                .onFailure(failure -> !(failure instanceof DomainException) && isOfTransport(failure))
                .transform(_ -> ImportProblem.incomplete());
    }

    private static boolean isOfTransport(Throwable failure) {
        return failure instanceof IOException || failure instanceof VertxException;
    }

    private void count(Incoming file, int bytes) {
        file.size += bytes;
        if (file.size > limit) {
            throw ImportProblem.tooLarge(limit);
        }
    }

    private Uni<Void> rest(Incoming file, byte[] rest) {
        return Steps.when(rest.length > 0 || file.next == 0, () -> store(file, rest));
    }

    private Uni<Void> store(Incoming file, byte[] piece) {
        return Steps.when(file.next == 0, () -> open(file, piece))
                .chain(() -> workers.run(() -> file.pack(piece)))
                .chain(packed -> imports.add(file.id, file.next++, packed, piece.length, clock.instant()));
    }

    /** What cannot be read at all is refused by its first piece. */
    private Uni<Void> open(Incoming file, byte[] piece) {
        FileStart start = FileStart.of(piece, file.request.isNdjson());
        return imports.open(file.id, file.request, start, clock.instant());
    }
}
