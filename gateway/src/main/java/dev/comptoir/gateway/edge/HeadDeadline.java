package dev.comptoir.gateway.edge;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** When the head of a request has to be there, however slowly its bytes drip in. */
final class HeadDeadline {

    private final Duration limit;
    private final BooleanSupplier isAnswering;
    private Future<?> running;

    /** @param isAnswering whether an earlier request of the connection waits for its answer; meanwhile it may not be read from */
    HeadDeadline(Duration limit, BooleanSupplier isAnswering) {
        this.limit = limit;
        this.isAnswering = isAnswering;
    }

    /** Counts from the first time on, until it is cancelled. */
    void begin(EventExecutor executor, Runnable expired) {
        if (running == null) {
            schedule(executor, expired);
        }
    }

    void cancel() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }

    private void schedule(EventExecutor executor, Runnable expired) {
        running = executor.schedule(() -> pass(executor, expired), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void pass(EventExecutor executor, Runnable expired) {
        if (isAnswering.getAsBoolean()) {
            schedule(executor, expired);
        } else {
            expired.run();
        }
    }
}
