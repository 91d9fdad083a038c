package dev.comptoir.inventory.reservation;

import dev.comptoir.testkit.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many shoppers at once over real HTTP. */
final class ParallelCheckouts {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final String token = Tokens.storefront();

    ParallelCheckouts(String base) {
        this.base = base;
    }

    /** One reservation request. */
    record Checkout(UUID orderId, String lines) {

        static Checkout of(String sku, int quantity) {
            return new Checkout(UUID.randomUUID(), line(sku, quantity));
        }

        static Checkout of(String first, int units, String second, int otherUnits) {
            return new Checkout(UUID.randomUUID(), line(first, units) + "," + line(second, otherUnits));
        }

        private static String line(String sku, int quantity) {
            return "{\"sku\":\"" + sku + "\",\"quantity\":" + quantity + "}";
        }
    }

    /** Sends all at the same moment; the answers come in the order of the checkouts. */
    List<HttpResponse<String>> send(List<Checkout> checkouts) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> running = new ArrayList<>();
            for (Checkout checkout : checkouts) {
                Callable<HttpResponse<String>> call = () -> {
                    start.await();
                    return send(checkout);
                };
                running.add(threads.submit(call));
            }
            start.countDown();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> each : running) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(Checkout checkout) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "internal/reservations/" + checkout.orderId()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"lines\":[" + checkout.lines() + "]}"))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static long count(List<HttpResponse<String>> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }
}
