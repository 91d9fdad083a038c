package dev.comptoir.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.unix.Errors.NativeIoException;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFailureTest {

    private static final int ECONNRESET = -104;

    @Test
    void a_broken_connection_may_pass_whatever_the_transport_calls_it() {
        assertThat(DatabaseFailure.mayPass(new SocketException("Connection reset")))
                .isTrue();
        assertThat(DatabaseFailure.mayPass(new ClosedChannelException())).isTrue();
        assertThat(DatabaseFailure.mayPass(new VertxException("Connection was closed", true)))
                .isTrue();
    }

    @Test
    void a_connection_that_died_before_it_was_used_may_pass() {
        Throwable died = new NoStackTraceThrowable("Connection is not active now, current status: CLOSED");
        assertThat(DatabaseFailure.mayPass(died)).isTrue();
        assertThat(DatabaseFailure.isConnectionTrouble(died)).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_connection_that_epoll_finds_reset_may_pass() {
        Epoll.ensureAvailability();
        NativeIoException reset = new NativeIoException("recvAddress", ECONNRESET);
        assertThat(DatabaseFailure.mayPass(new CompletionException(reset))).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_server_whose_socket_is_gone_may_come_back(@TempDir Path folder) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        try {
            PgConnectOptions gone =
                    new PgConnectOptions().setHost(folder.toString()).setPort(5432);
            CompletionStage<?> connection = PgConnection.connect(vertx, gone).toCompletionStage();

            assertThatThrownBy(() -> connection.toCompletableFuture().join())
                    .matches(DatabaseFailure::mayPass, "may pass");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void a_deadlock_may_pass_and_a_broken_constraint_may_not() {
        assertThat(DatabaseFailure.mayPass(new PgException("deadlock detected", "ERROR", "40P01", "")))
                .isTrue();
        assertThat(DatabaseFailure.mayPass(new PgException("duplicate key", "ERROR", "23505", "")))
                .isFalse();
    }

    @Test
    void what_cannot_be_read_never_passes() {
        assertThat(DatabaseFailure.mayPass(new IllegalStateException(new JsonParseException(null, "no JSON"))))
                .isFalse();
    }
}
