package dev.comptoir.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** What downloads are compared with: one file, served by nginx where there is one, else by this process with sendfile. */
final class PlainFileServer implements AutoCloseable {

    private static final String NGINX = """
            daemon off; master_process off; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/error.log;
            events { worker_connections 64; }
            http { sendfile on; access_log off; server { listen 127.0.0.1:%2$d; root %3$s; } }
            """;

    private final String name;
    private final URI address;
    private final AutoCloseable server;

    private PlainFileServer(String name, URI address, AutoCloseable server) {
        this.name = name;
        this.address = address;
        this.server = server;
    }

    static PlainFileServer of(Path file) {
        try {
            return hasNginx() ? nginx(file) : own(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the server to compare with does not start", e);
        }
    }

    String name() {
        return name;
    }

    URI address() {
        return address;
    }

    private static boolean hasNginx() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "nginx")));
    }

    private static PlainFileServer nginx(Path file) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path folder = file.getParent();
        Path settings = Files.writeString(folder.resolve("nginx.conf"), NGINX.formatted(folder, port, folder));
        Process process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        URI address = URI.create("http://127.0.0.1:" + port + "/" + file.getFileName());
        return new PlainFileServer("nginx", address, process::destroy);
    }

    private static PlainFileServer own(Path file) throws IOException {
        ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofPlatform().daemon().start(() -> serve(server, file));
        int port = server.socket().getLocalPort();
        return new PlainFileServer(
                "a plain server (sendfile)", URI.create("http://127.0.0.1:" + port + "/file"), server);
    }

    private static void serve(ServerSocketChannel server, Path file) {
        try {
            while (server.isOpen()) {
                try (SocketChannel client = server.accept()) {
                    send(client, file);
                }
            }
        } catch (ClosedChannelException _) {
            // The comparison is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(SocketChannel client, Path file) throws IOException {
        ByteBuffer request = ByteBuffer.allocate(8192);
        while (!new String(request.array(), 0, request.position(), StandardCharsets.US_ASCII).contains("\r\n\r\n")) {
            if (client.read(request) < 0) {
                return;
            }
        }
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = content.size();
            client.write(
                    ByteBuffer.wrap(("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII)));
            for (long sent = 0; sent < size; ) {
                sent += content.transferTo(sent, size - sent, client);
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new BenchFailure("the server to compare with does not end: " + e.getMessage());
        }
    }
}
