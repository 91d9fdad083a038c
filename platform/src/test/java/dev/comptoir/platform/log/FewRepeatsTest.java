package dev.comptoir.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class FewRepeatsTest {

    private static final String KAFKA = "org.apache.kafka.clients.NetworkClient";

    private final AtomicLong nanos = new AtomicLong();
    private final FewRepeats filter = new FewRepeats(nanos::get);

    private boolean isShown(String logger, Level level, String message) {
        nanos.incrementAndGet();
        LogRecord line = new LogRecord(level, message);
        line.setLoggerName(logger);
        return filter.isLoggable(line);
    }

    @Test
    void one_warning_of_all_clients_is_shown_a_minute() {
        assertThat(isShown(KAFKA, Level.WARNING, "[Consumer a-1] Node 1 (127.0.0.1:9092) is away"))
                .isTrue();
        assertThat(isShown(KAFKA, Level.WARNING, "[Producer b-2] Node 2 (127.0.0.1:9093) is away"))
                .isFalse();
        assertThat(isShown(KAFKA, Level.WARNING, "[Consumer a-1] Something else"))
                .isTrue();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(isShown(KAFKA, Level.WARNING, "[Consumer a-1] Node 1 (127.0.0.1:9092) is away"))
                .isTrue();
        assertThat(isShown(KAFKA, Level.WARNING, "[Consumer a-1] Node 1 (127.0.0.1:9092) is away"))
                .isFalse();
    }

    @Test
    void a_failure_of_another_kind_is_another_warning() {
        a_failure_is_shown_by_its_kind("io.vertx.core.impl.ContextImpl");
        a_failure_is_shown_by_its_kind("io.quarkus.vertx.core.runtime.VertxCoreRecorder");
    }

    private void a_failure_is_shown_by_its_kind(String logger) {
        for (String failure : new String[] {"Result is already complete", "Connection reset"}) {
            LogRecord line = new LogRecord(Level.SEVERE, "Unhandled exception");
            line.setLoggerName(logger);
            line.setThrown(new IllegalStateException(failure));
            nanos.incrementAndGet();
            assertThat(filter.isLoggable(line)).isTrue();
            nanos.incrementAndGet();
            assertThat(filter.isLoggable(line)).isFalse();
        }
    }

    @Test
    void our_own_lines_and_those_below_a_warning_are_always_shown() {
        for (int i = 0; i < 3; i++) {
            assertThat(isShown("dev.comptoir.platform.outbox.OutboxRelay", Level.WARNING, "Kafka is away"))
                    .isTrue();
            assertThat(isShown(KAFKA, Level.INFO, "Cluster ID: 1")).isTrue();
        }
    }
}
