package dev.comptoir.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Behind {@code ./comptoir demo}: plays a day of a store against the running suite, over HTTP only, and checks every step. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        try {
            play(Target.of(arguments, System.getenv()));
        } catch (DemoFailure failure) {
            System.out.println();
            System.out.println("The story stops here: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void play(Target target) {
        DemoApi merchant = new DemoApi(target.gateway(), target.secretKey());
        DemoApi storefront = new DemoApi(target.gateway(), target.publishableKey());
        DemoInbox inbox = new DemoInbox(target.inbox());
        String file = target.catalog();
        Story story = new Story();
        WebhookReceiver hooks = new WebhookReceiver(target.inbox());
        String endpoint = subscribe(story, merchant, hooks);
        Shop.Shelves shelves =
                new Shop(story, merchant).open(file.isEmpty() ? "the demo's own catalogue" : file, bytes(file));
        Purchase purchase = new Purchase(story, storefront, merchant, inbox);
        purchase.play(shelves, hooks);
        new Recovery(story, storefront, merchant, inbox, purchase).play(shelves);
        closing(story, merchant, endpoint);
        System.out.printf(
                "%n%d steps, all as they should be. Mails: %s  API: %s/docs%n",
                story.steps(), target.inbox(), target.gateway());
    }

    private static String subscribe(Story story, DemoApi merchant, WebhookReceiver hooks) {
        story.chapter("A subscriber listens");
        String address = hooks.address();
        JsonNode endpoint = merchant.post("/v1/webhook-endpoints", """
                {"url":"%s","events":["order.completed","order.paymentStatus.changed"]}""".formatted(address))
                .expect(201)
                .json();
        hooks.trust(endpoint.get("secret").asText());
        story.step("subscribe to webhooks", address);
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

    private static byte[] bytes(String file) {
        try (InputStream own = Demo.class.getResourceAsStream("/demo/catalogue.csv")) {
            return file.isEmpty() ? own.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new DemoFailure("cannot read " + file);
        }
    }
}
