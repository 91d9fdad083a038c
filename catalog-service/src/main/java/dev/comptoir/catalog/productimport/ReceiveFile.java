package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.ParsingPool;
import dev.comptoir.catalog.productimport.domain.ImportProblem;
import dev.comptoir.catalog.productimport.file.SentFile;
import dev.comptoir.kernel.DomainException;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a product file in as it comes, a piece at a time. */
@ApplicationScoped
class ReceiveFile {

    private final ParsingPool pool;
    private final long limit;

    ReceiveFile(ParsingPool pool, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.pool = pool;
        this.limit = limit.asLongValue();
    }

    /** Whoever takes the file closes it; one that does not come whole leaves nothing behind. */
    Uni<SentFile> receive(Multi<byte[]> body) {
        return pool.run(SentFile::new)
                .chain(file -> receive(file, body)
                        .onFailure()
                        .call(() -> discard(file))
                        .onCancellation()
                        .call(() -> discard(file))
                        .replaceWith(file));
    }

    Uni<Void> discard(SentFile file) {
        return pool.run(file::discard).replaceWithVoid();
    }

    private Uni<Void> receive(SentFile file, Multi<byte[]> body) {
        AtomicLong size = new AtomicLong();
        return body.onItem()
                .invoke(bytes -> count(size, bytes.length))
                .onItem()
                .transformToUniAndConcatenate(bytes -> pool.run(() -> file.add(bytes)))
                .onItem()
                .ignoreAsUni()
                .onFailure(failure -> !(failure instanceof DomainException) && isOfTransport(failure))
                .transform(_ -> ImportProblem.incomplete());
    }

    private void count(AtomicLong size, int bytes) {
        if (size.addAndGet(bytes) > limit) {
            throw ImportProblem.tooLarge(limit);
        }
    }

    private static boolean isOfTransport(Throwable failure) {
        return failure instanceof IOException || failure instanceof VertxException;
    }
}
