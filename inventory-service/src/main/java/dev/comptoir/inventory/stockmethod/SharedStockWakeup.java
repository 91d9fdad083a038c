package dev.comptoir.inventory.stockmethod;

import dev.comptoir.inventory.stock.StockStore;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Has shared stock published as soon as a transaction of this program has changed some; what others left is found by looking. */
@ApplicationScoped
class SharedStockWakeup {

    private static final Logger LOG = Logger.getLogger(SharedStockWakeup.class);
    private static final long GATHER_MS = 100;

    private final StockStore stock;
    private final PublishSharedStock publish;
    private final Vertx vertx;
    private final AtomicBoolean isDue = new AtomicBoolean();

    SharedStockWakeup(StockStore stock, PublishSharedStock publish, Vertx vertx) {
        this.stock = stock;
        this.publish = publish;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        stock.sharedChanged().onRaise(this::soon);
    }

    private void soon() {
        if (isDue.compareAndSet(false, true)) {
            vertx.setTimer(GATHER_MS, _ -> publishNow());
        }
    }

    private void publishNow() {
        isDue.set(false);
        publish.handle()
                .subscribe()
                .with(_ -> {}, failure -> LOG.warnf("shared stock waits to be published: %s", failure.getMessage()));
    }
}
