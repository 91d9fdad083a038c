package dev.comptoir.platform.transaction;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/**
 * Lets a transaction that has begun run to its end: when a client goes away, its request is cancelled, and a transaction
 * cancelled between two statements would neither commit nor give its connection back.
 */
final class Uncancellable {

    private Uncancellable() {}

    static <T> Uni<T> run(Supplier<Uni<T>> transaction) {
        return Uni.createFrom()
                .emitter(emitter ->
                        Uni.createFrom().deferred(transaction::get).subscribe().with(emitter::complete, emitter::fail));
    }
}
