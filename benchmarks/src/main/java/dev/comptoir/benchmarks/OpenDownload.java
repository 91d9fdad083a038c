package dev.comptoir.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A download over a socket of its own, read as fast or as slowly as one likes. */
final class OpenDownload implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;
    private static final int SMALL_WINDOW = 64 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final int status;
    private final long length;

    private OpenDownload(Socket socket, InputStream in, String head) {
        this.socket = socket;
        this.in = in;
        this.status = Integer.parseInt(head.substring(9, 12));
        this.length = head.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToLong(line -> Long.parseLong(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    /** Begins a download and reads its head. */
    static OpenDownload of(URI address) {
        return open(address, 0);
    }

    /** One whose reader takes little at a time. */
    static OpenDownload slow(URI address) {
        return open(address, SMALL_WINDOW);
    }

    private static OpenDownload open(URI address, int window) {
        try {
            Socket socket = new Socket();
            if (window > 0) {
                socket.setReceiveBufferSize(window);
            }
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()), TIMEOUT_MILLIS);
            String request = "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new OpenDownload(socket, in, head(in));
        } catch (IOException e) {
            throw new UncheckedIOException(address + " gave no answer", e);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection was closed before an answer");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    int status() {
        return status;
    }

    /** Reads some of the body; gives how much came. */
    int read(byte[] into) {
        try {
            return in.read(into);
        } catch (IOException e) {
            throw new UncheckedIOException("the download broke off", e);
        }
    }

    /** Reads the rest of the body and gives its length, which must be the one that was announced. */
    long drain() {
        byte[] block = new byte[1024 * 1024];
        long all = 0;
        for (int read = read(block); read >= 0; read = read(block)) {
            all += read;
        }
        if (all != length) {
            throw new BenchFailure("the download ended after " + all + " of " + length + " bytes");
        }
        return all;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
