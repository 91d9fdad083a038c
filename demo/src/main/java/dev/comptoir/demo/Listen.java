package dev.comptoir.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Behind {@code ./comptoir listen}: relays events as they happen to a program that no webhook could reach. */
public final class Listen {

    private static final long PAUSE_MS = 1_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ListenOptions options;
    private final Relay relay;
    private String cursor;

    Listen(ListenOptions options) {
        this.options = options;
        this.relay = new Relay(options.forwardTo());
    }

    public static void main(String[] arguments) {
        try {
            new Listen(ListenOptions.of(arguments, System.getenv())).run();
        } catch (DemoFailure failure) {
            System.out.println(failure.getMessage());
            System.exit(1);
        }
    }

    /** Until it is stopped, or refused. */
    void run() {
        cursor = new DemoApi(options.target().gateway(), options.target().secretKey())
                .get("/v1/events?after=latest")
                .expect(200)
                .json()
                .get("nextCursor")
                .asText();
        System.out.printf(
                "Events from now on go to %s, signed with %s. Ctrl-C ends it.%n", options.forwardTo(), relay.secret());
        while (!Thread.currentThread().isInterrupted()) {
            follow();
        }
    }

    /** Goes on behind the last event that was handed on; events that happen during a break are not lost. */
    private void follow() {
        try {
            HttpResponse<Stream<String>> answer = http.send(request(), HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                if (answer.statusCode() / 100 == 4) {
                    throw new DemoFailure(Refusal.sentence(lines.collect(Collectors.joining(" "))));
                }
                relay(lines.iterator());
            }
        } catch (IOException | UncheckedIOException _) {
            System.out.println("The connection is lost; it goes on behind the last event when the gateway is back.");
            pause();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void relay(Iterator<String> lines) {
        String id = cursor;
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                System.out.println(relay.forward(line.substring(5).strip()));
            } else if (line.isEmpty()) {
                cursor = id;
            }
        }
    }

    private HttpRequest request() {
        String types = options.types().stream()
                .map(type -> "types=" + URLEncoder.encode(type.strip(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(options.target().gateway() + "/v1/events?" + types))
                .header("Authorization", "Bearer " + options.target().secretKey())
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", cursor)
                .build();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
