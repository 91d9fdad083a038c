package dev.comptoir.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Behind {@code ./comptoir demo}: plays a day of a store against the running suite, over HTTP only, and checks every step. */
public final class Demo {

    private static final String USAGE = "usage: ./comptoir demo [--catalog FILE.csv]";

    private Demo() {}

    public static void main(String[] arguments) {
        try {
            play(arguments);
        } catch (DemoFailure failure) {
            System.out.println();
            System.out.println("The story stops here: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void play(String[] arguments) {
        String file = catalogue(arguments);
        String gateway = "http://127.0.0.1:" + port("GATEWAY", 8080);
        Properties keys = keys();
        DemoApi merchant = new DemoApi(gateway, keys.getProperty("secretKey"));
        DemoApi storefront = new DemoApi(gateway, keys.getProperty("publishableKey"));
        DemoInbox inbox = new DemoInbox("http://127.0.0.1:" + port("INBOX", 8025));
        Story story = new Story();
        try (WebhookReceiver hooks = new WebhookReceiver()) {
            String endpoint = subscribe(story, merchant, hooks);
            Shop.Shelves shelves =
                    new Shop(story, merchant).open(file.isEmpty() ? "the demo's own catalogue" : file, bytes(file));
            Purchase purchase = new Purchase(story, storefront, merchant, inbox);
            purchase.play(shelves, hooks);
            new Recovery(story, storefront, merchant, inbox, purchase).play(shelves);
            closing(story, merchant, endpoint);
        }
        System.out.printf(
                "%n%d steps, all as they should be. Mails: http://127.0.0.1:%d  API: %s/docs%n",
                story.steps(), port("INBOX", 8025), gateway);
    }

    private static String subscribe(Story story, DemoApi merchant, WebhookReceiver hooks) {
        story.chapter("A subscriber listens");
        JsonNode endpoint = merchant.post("/v1/webhook-endpoints", """
                {"url":"%s","events":["order.completed","order.status.changed"]}""".formatted(hooks.address()))
                .expect(201)
                .json();
        hooks.trust(endpoint.get("secret").asText());
        story.step("subscribe to webhooks", hooks.address());
        return endpoint.get("id").asText();
    }

    private static void closing(Story story, DemoApi merchant, String endpoint) {
        story.chapter("The books agree");
        JsonNode audit = merchant.get("/v1/inventory/audit").expect(200).json();
        Story.check(audit.get("differences").isEmpty(), "the ledger and the levels disagree: " + audit);
        story.step(
                "audit the stock",
                "%d items, %d movements: ledger and levels agree"
                        .formatted(
                                audit.get("checkedItems").asInt(),
                                audit.get("checkedMovements").asInt()));
        JsonNode orders =
                merchant.get("/v1/orders?limit=3&count=true").expect(200).json();
        story.step(
                "orders in the store",
                orders.get("total").asText() + ", newest "
                        + orders.get("items").get(0).get("orderNumber").asText());
        JsonNode deliveries = merchant.get("/v1/webhook-deliveries?endpointId=" + endpoint + "&limit=100")
                .expect(200)
                .json();
        story.step("webhook deliveries of this story", deliveries.get("items").size() + ", all in the log");
        merchant.delete("/v1/webhook-endpoints/" + endpoint).expect(200, 204);
    }

    private static String catalogue(String[] arguments) {
        if (arguments.length == 0) {
            return "";
        }
        if (arguments.length != 2 || !arguments[0].equals("--catalog")) {
            throw new DemoFailure(USAGE);
        }
        return arguments[1];
    }

    private static byte[] bytes(String file) {
        try (InputStream own = Demo.class.getResourceAsStream("/demo/catalogue.csv")) {
            return file.isEmpty() ? own.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new DemoFailure("cannot read " + file + "; " + USAGE);
        }
    }

    private static Properties keys() {
        Path file = Path.of(variable("COMPTOIR_HOME", ".comptoir"), "secrets", "keys.properties");
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            keys.load(reader);
            return keys;
        } catch (IOException e) {
            throw new DemoFailure("the suite is not running here (no " + file + "). Start it with ./comptoir up");
        }
    }

    private static int port(String name, int usual) {
        int offset = Integer.parseInt(variable("COMPTOIR_PORT_OFFSET", "0"));
        return Integer.parseInt(variable("COMPTOIR_" + name + "_PORT", Integer.toString(usual + offset)));
    }

    private static String variable(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
