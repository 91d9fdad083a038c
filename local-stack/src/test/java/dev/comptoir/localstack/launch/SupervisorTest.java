package dev.comptoir.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Sleeper sleeper = new Sleeper();
    private final Supervisor supervisor = new Supervisor(stopping);

    @AfterEach
    void stop() {
        stopping.set(true);
        sleeper.stop();
    }

    @Test
    void what_is_killed_is_started_again() {
        supervisor.startUnlessStopping(sleeper);
        supervisor.watch(sleeper);
        long first = sleeper.process().orElseThrow().handle().pid();

        sleeper.process().orElseThrow().handle().destroyForcibly();

        await().until(() -> sleeper.starts.get() == 2);
        assertThat(sleeper.process().orElseThrow().isAlive()).isTrue();
        assertThat(sleeper.process().orElseThrow().handle().pid()).isNotEqualTo(first);
    }

    @Test
    void what_is_stopped_stays_stopped() {
        supervisor.startUnlessStopping(sleeper);

        stopping.set(true);

        assertThat(supervisor.startUnlessStopping(sleeper)).isFalse();
        assertThat(sleeper.starts).hasValue(1);
    }

    private static final class Sleeper implements Server {

        private final AtomicInteger starts = new AtomicInteger();
        private volatile Process process;

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public String address() {
            return "";
        }

        @Override
        public void start() {
            try {
                process = new ProcessBuilder("sleep", "600").start();
                starts.incrementAndGet();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public Optional<Running> process() {
            return Optional.ofNullable(process).map(Running::started);
        }

        @Override
        public void stop() {
            process().ifPresent(running -> running.handle().destroyForcibly());
        }
    }
}
