package dev.comptoir.platform.time;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Lets work on a Vert.x context wait without holding a thread; it goes on where it was, as database sessions need it. */
public final class Pause {

    private Pause() {}

    public static Uni<Void> ofMillis(long millis) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = Vertx.currentContext();
            context.owner().setTimer(millis, _ -> context.runOnContext(_ -> emitter.complete(null)));
        });
    }
}
