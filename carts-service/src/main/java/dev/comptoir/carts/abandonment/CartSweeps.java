package dev.comptoir.carts.abandonment;

import dev.comptoir.carts.checkout.ReopenStuckCarts;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks after carts nobody is looking at; every instance may do so at the same time. */
@ApplicationScoped
class CartSweeps {

    private final AbandonCarts abandon;
    private final ReopenStuckCarts reopen;
    private final ForgetUnusedCarts forget;

    CartSweeps(AbandonCarts abandon, ReopenStuckCarts reopen, ForgetUnusedCarts forget) {
        this.abandon = abandon;
        this.reopen = reopen;
        this.forget = forget;
    }

    @Scheduled(every = "{carts.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> abandonAndReopen() {
        return abandon.handle().chain(reopen::handle).replaceWithVoid();
    }

    @Scheduled(every = "{carts.forget-every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forgetUnused() {
        return forget.handle().replaceWithVoid();
    }
}
