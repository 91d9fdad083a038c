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

    HoldTime(InventorySettingsStore settings) {
        this.settings = settings;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return settings.find().invoke(this::follow).replaceWithVoid();
    }

    void follow(InventorySettings saved) {
        duration = Duration.ofMinutes(saved.holdMinutes());
    }

    public Instant until(Instant now) {
        return now.plus(duration);
    }
}
