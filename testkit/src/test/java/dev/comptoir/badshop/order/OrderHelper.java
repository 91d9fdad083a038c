package dev.comptoir.badshop.order;

import dev.comptoir.badshop.refund.BadRefund;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** Breaks the rules of names, injection, HTTP and threads. */
public class OrderHelper {

    @Inject
    BadRefund refund;

    public Instant clear(Instant instant) {
        return Uni.createFrom().item(instant).await().indefinitely();
    }

    public synchronized Response answer() {
        return Response.ok().build();
    }
}
