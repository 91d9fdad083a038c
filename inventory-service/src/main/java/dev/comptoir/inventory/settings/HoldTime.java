package dev.comptoir.inventory.settings;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** How long a checkout keeps its units; read again every few seconds, for another program may have changed it. */
@ApplicationScoped
public class HoldTime {

    private final InventorySettingsStore settings;
    private volatile Duration duration = Duration.ofMinutes(15);
    private volatile Duration cartDuration = Duration.ofMinutes(60);
    private volatile boolean holdsCarts;

    HoldTime(InventorySettingsStore settings) {
        this.settings = settings;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return settings.find().invoke(this::follow).replaceWithVoid();
    }

    void follow(InventorySettings saved) {
        duration = Duration.ofMinutes(saved.holdMinutes());
        cartDuration = Duration.ofMinutes(saved.cartHoldMinutes());
        holdsCarts = saved.enabled() && saved.policy() == StockPolicy.RESERVE_ON_CART;
    }

    public Instant until(Instant now) {
        return now.plus(duration);
    }

    /** Whether units are kept for carts. */
    public boolean holdsCarts() {
        return holdsCarts;
    }

    public Instant ofCartUntil(Instant now) {
        return now.plus(cartDuration);
    }
}
