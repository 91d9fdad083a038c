package dev.comptoir.catalog.productimport;

import dev.comptoir.platform.trace.Trace;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Lets work outlive the request that began it: on a Vert.x context of its own, so that sessions are not shared. */
@ApplicationScoped
class Background {

    /** Completes when the work does, but after this time at the latest; the work then goes on alone. */
    Uni<Void> run(Supplier<Uni<Void>> work, Duration patience) {
        Context caller = Vertx.currentContext();
        return Uni.createFrom().emitter(emitter -> {
            caller.owner().setTimer(patience.toMillis(), _ -> caller.runOnContext(_ -> emitter.complete(null)));
            start(work, caller, emitter);
        });
    }

    private static void start(Supplier<Uni<Void>> work, Context caller, UniEmitter<? super Void> emitter) {
        String trace = Trace.current();
        Context own = VertxContext.createNewDuplicatedContext(caller);
        own.runOnContext(_ -> {
            Trace.begin(trace);
            work.get()
                    .subscribe()
                    .with(
                            _ -> caller.runOnContext(_ -> emitter.complete(null)),
                            failure -> caller.runOnContext(_ -> emitter.fail(failure)));
        });
    }
}
