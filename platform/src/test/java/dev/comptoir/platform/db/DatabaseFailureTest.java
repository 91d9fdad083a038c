package dev.comptoir.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.unix.Errors.NativeIoException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

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
    @EnabledOnOs(OS.LINUX)
    void a_connection_that_epoll_finds_reset_may_pass() {
        Epoll.ensureAvailability();
        NativeIoException reset = new NativeIoException("recvAddress", ECONNRESET);
        assertThat(DatabaseFailure.mayPass(new CompletionException(reset))).isTrue();
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
