package dev.comptoir.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.gateway.request.Service;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpstreamTest {

    private final Vertx vertx = Vertx.vertx();
    private final Upstream upstream =
            new Upstream(Service.FILES, URI.create("http://127.0.0.1:1"), vertx, new Limits(1, 2));

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void has_so_many_places_and_gives_one_that_was_left_again() {
        assertThat(upstream.enter(false)).isTrue();
        assertThat(upstream.enter(false)).isFalse();
        upstream.leave(false);
        assertThat(upstream.enter(false)).isTrue();
        assertThat(upstream.inFlight()).isEqualTo(1);
    }

    @Test
    void has_places_of_their_own_for_bodies_that_take_long() {
        assertThat(upstream.enter(true)).isTrue();
        assertThat(upstream.enter(true)).isTrue();
        assertThat(upstream.enter(true)).isFalse();
        assertThat(upstream.enter(false)).isTrue();
        assertThat(upstream.inFlight()).isEqualTo(3);
    }

    private record Limits(int mostInFlight, int mostStreams) implements ProxyConfig {

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration headTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration slowHeadTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration idleTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Optional<Path> filesDirectory() {
            return Optional.empty();
        }

        @Override
        public int failuresToOpen() {
            return 1;
        }

        @Override
        public Duration openFor() {
            return Duration.ofSeconds(1);
        }
    }
}
