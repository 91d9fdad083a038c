package dev.comptoir.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Takes webhooks for many endpoints and notes how long after their events they came. */
final class WebhookSink implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Histogram millis = new ConcurrentHistogram(3);

    WebhookSink() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        } catch (IOException e) {
            throw new UncheckedIOException("no port for webhooks", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url(int endpoint) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + endpoint;
    }

    void forget() {
        millis = new ConcurrentHistogram(3);
    }

    long count() {
        return millis.getTotalCount();
    }

    double millis(double percentile) {
        return millis.getValueAtPercentile(percentile);
    }

    private void take(HttpExchange exchange) throws IOException {
        Instant happened = Instant.parse(
                JSON.readTree(exchange.getRequestBody()).path("timestamp").asText());
        millis.recordValue(Math.max(0, Duration.between(happened, Instant.now()).toMillis()));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
