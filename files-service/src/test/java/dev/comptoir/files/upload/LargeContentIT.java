package dev.comptoir.files.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "files")
class LargeContentIT {

    private static final Logger LOG = Logger.getLogger(LargeContentIT.class);
    private static final int MB = 1024 * 1024;

    @TestHTTPResource("/")
    URI server;

    @Test
    void takes_a_gigabyte_without_growing() throws IOException {
        upload(256);
        long before = residentMb();
        upload(1024);
        long growth = residentMb() - before;
        LOG.infof("1024 MB uploaded, resident memory %d MB before, %+d MB after", before, growth);
        assertThat(growth).isLessThanOrEqualTo(64);
    }

    private void upload(int megabytes) throws IOException {
        UUID guid = Shop.file("large.bin", "");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("PUT /v1/files/" + guid + "/content HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Tokens.all()
                            + "\r\nContent-Length: " + (long) megabytes * MB + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] zeros = new byte[MB];
            for (int i = 0; i < megabytes; i++) {
                out.write(zeros);
            }
            byte[] answer = new byte[4096];
            int length = socket.getInputStream().read(answer);
            assertThat(new String(answer, 0, length, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200");
        }
    }

    /** Linux tells it; this JVM holds the program and the test. */
    private static long residentMb() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
