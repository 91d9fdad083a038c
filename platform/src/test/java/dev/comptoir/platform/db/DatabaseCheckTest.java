package dev.comptoir.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.ClosedChannelException;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {

    /** Connections are taken, and nothing is answered. */
    @Test
    void a_frozen_database_is_named_as_the_reason() throws IOException {
        Vertx vertx = Vertx.vertx();
        try (ServerSocket frozen = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Pool pool = PgBuilder.pool()
                    .connectingTo(new PgConnectOptions()
                            .setHost("127.0.0.1")
                            .setPort(frozen.getLocalPort())
                            .setDatabase("comptoir")
                            .setUser("comptoir"))
                    .using(vertx)
                    .build();
            SchemaReadiness readiness = new SchemaReadiness(new io.vertx.mutiny.sqlclient.Pool(pool), 1);
            assertThat(reason(readiness.call())).isEqualTo("the database did not answer within 3 s");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void a_failure_without_words_is_named_and_one_with_words_has_them() {
        assertThat(reason(DatabaseCheck.of("database", Uni.createFrom().failure(new ClosedChannelException()))))
                .isEqualTo("the database could not be asked: ClosedChannelException");
        assertThat(reason(DatabaseCheck.of("database", Uni.createFrom().failure(new IOException("refused")))))
                .isEqualTo("refused");
    }

    @Test
    void an_answer_stays_as_it_is() {
        HealthCheckResponse up = HealthCheckResponse.up("database");
        assertThat(DatabaseCheck.of("database", Uni.createFrom().item(up))
                        .await()
                        .indefinitely())
                .isSameAs(up);
    }

    private static Object reason(Uni<HealthCheckResponse> check) {
        HealthCheckResponse answer = check.await().indefinitely();
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        return answer.getData().orElseThrow().get("reason");
    }
}
