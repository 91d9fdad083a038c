// Receives webhooks of Comptoir, in one file. With the client beside it (tools/test-clients java builds it):
//   WEBHOOK_SECRET=whsec_... java -cp 'clients/java/target/comptoir-client-1.0.0.jar:clients/java/target/lib/*' \
//       examples/webhook-receiver/Receiver.java
// PORT (3000) and JOURNAL (webhooks.ndjson) may be set; while a secret is rotated, WEBHOOK_SECRET may hold both, separated by a space.

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.client.WebhookEvent;
import dev.comptoir.client.WebhookRefused;
import dev.comptoir.client.Webhooks;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Believes what is signed, keeps it before it answers, does it once, and lets nothing older overwrite what is newer. */
class Receiver {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Webhooks webhooks = Webhooks.signedWith(setting("WEBHOOK_SECRET", "").split(" "));
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<String, Newest> newest = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final FileChannel journal;

    /** The event of an aggregate with the highest sequence. */
    record Newest(long sequence, String type, String id) {}

    public static void main(String[] arguments) throws IOException {
        Receiver receiver = new Receiver(Path.of(setting("JOURNAL", "webhooks.ndjson")));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(setting("PORT", "3000"))), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", receiver::answer);
        server.start();
        System.out.println("Listening on http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The journal is read at the start: what was answered before is known, and is not done again when it is sent again. */
    Receiver(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        for (String line : whole.lines().toList()) {
            JsonNode event = JSON.readTree(line);
            seen.add(event.path("id").asText());
            work(event.path("aggregateId").asText(), newestOf(event));
        }
        journal = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // Half a line of a crash was never answered.
        journal.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        journal.position(journal.size());
    }

    /** What is done about an event, once and behind the answer. Here: what stands newest is kept. */
    private void work(String aggregateId, Newest event) {
        // A retry may arrive after a later event: what is older than what is known must not overwrite it.
        newest.merge(aggregateId, event, (known, now) -> now.sequence() < known.sequence() ? known : now);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET") && exchange.getRequestURI().getPath().equals("/newest")) {
                byte[] body = JSON.writeValueAsBytes(Map.of("events", seen.size(), "newest", newest));
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } else {
                exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? receive(exchange) : 405, -1);
            }
        }
    }

    private int receive(HttpExchange exchange) {
        try {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                return 413;
            }
            WebhookEvent event = webhooks.verify(body, exchange.getRequestHeaders()::getFirst);
            if (keep(event.id().toString(), body)) {
                worker.execute(() -> work(
                        event.aggregateId(), new Newest(event.sequence(), event.type(), event.id().toString())));
            }
            return 204;
        } catch (WebhookRefused refused) {
            return 400;
        } catch (IOException notKept) {
            // Not kept, so not answered: it is sent again.
            return 500;
        }
    }

    /** On the disk first, then the answer: what was answered is never sent again. False when it is there already. */
    private synchronized boolean keep(String id, byte[] body) throws IOException {
        if (seen.contains(id)) {
            return false;
        }
        ByteBuffer line = ByteBuffer.wrap((JSON.readTree(body) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            journal.write(line);
        }
        journal.force(false);
        return seen.add(id);
    }

    private static Newest newestOf(JsonNode event) {
        return new Newest(event.path("sequence").asLong(), event.path("type").asText(), event.path("id").asText());
    }

    private static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
