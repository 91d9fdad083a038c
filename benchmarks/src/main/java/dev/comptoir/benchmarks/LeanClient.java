package dev.comptoir.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Asks over kept connections, one for each thread, and reads no more of an answer than its status and its end: a full client
 * would take a quarter of the very processors that are measured.
 */
final class LeanClient {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final URI base;
    private final Supplier<String> key;
    private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);

    LeanClient(String base, String key) {
        this(base, () -> key);
    }

    /** @param key gives the one for each request */
    LeanClient(String base, Supplier<String> key) {
        this.base = URI.create(base);
        this.key = key;
    }

    /**
     * The status of what is answered; refuses one that is an error.
     *
     * @param etag for If-None-Match; empty for none
     */
    int get(String path, String etag) {
        String condition = etag.isEmpty() ? "" : "If-None-Match: " + etag + "\r\n";
        return send("GET " + path, condition + "\r\n");
    }

    /** The status of what is answered; refuses one that is an error. */
    int put(String path, String json) {
        int length = json.getBytes(StandardCharsets.US_ASCII).length;
        return send("PUT " + path, "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + json);
    }

    /** The same without a body, never twice. */
    int post(String path) {
        return send("POST " + path, "Idempotency-Key: " + UUID.randomUUID() + "\r\nContent-Length: 0\r\n\r\n");
    }

    private int send(String what, String rest) {
        String request = what + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAuthorization: Bearer " + key.get()
                + "\r\n" + rest;
        try {
            int status = connections.get().exchange(request);
            if (status >= 400) {
                throw new BenchFailure(what + " answered " + status);
            }
            return status;
        } catch (IOException e) {
            connections.remove();
            throw new UncheckedIOException(what + " gave no answer", e);
        }
    }

    private Connection connect() {
        try {
            Socket socket = new Socket(base.getHost(), base.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            return new Connection(socket, new BufferedInputStream(socket.getInputStream(), 64 * 1024));
        } catch (IOException e) {
            throw new UncheckedIOException("no connection to " + base, e);
        }
    }

    private record Connection(Socket socket, InputStream in) {

        int exchange(String request) throws IOException {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            int status = Integer.parseInt(line().substring(9, 12));
            long length = 0;
            boolean isChunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Long.parseLong(header.substring(15).strip());
                }
                isChunked |= header.regionMatches(true, 0, "transfer-encoding:", 0, 18);
            }
            if (isChunked) {
                skipChunks();
            } else if (status != 304 && status != 204) {
                in.skipNBytes(length);
            }
            return status;
        }

        private void skipChunks() throws IOException {
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                in.skipNBytes(size + 2L);
            }
            line();
        }

        private int chunkSize() throws IOException {
            return Integer.parseInt(line(), 16);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int sign = in.read(); sign != '\n'; sign = in.read()) {
                if (sign < 0) {
                    throw new IOException("the connection was closed");
                }
                if (sign != '\r') {
                    line.append((char) sign);
                }
            }
            return line.toString();
        }
    }
}
