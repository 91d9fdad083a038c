package dev.comptoir.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.RawHttp;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class SlowReadersIT {

    // More than those that get the largest portions.
    private static final int READERS = 40;
    private static final int REST = 8 << 20;

    @Test
    void people_who_stop_reading_for_a_while_get_the_rest_when_they_go_on() throws IOException {
        String key = Keys.withScopes("files:read");
        List<Socket> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                readers.add(reader(key));
            }
            assertThat(readers.getFirst().getInputStream().readNBytes(REST)).hasSize(REST);
            assertThat(readers.getLast().getInputStream().readNBytes(REST)).hasSize(REST);
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    /** Has read the beginning of an answer, and nothing more. */
    private static Socket reader(String key) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress("127.0.0.1", RawHttp.port()));
        RawHttp.write(
                socket,
                "GET /v1/files/megabytes?count=100 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key + "\r\n\r\n");
        assertThat(socket.getInputStream().readNBytes(100)).hasSize(100);
        return socket;
    }
}
