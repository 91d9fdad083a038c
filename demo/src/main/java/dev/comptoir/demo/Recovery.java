package dev.comptoir.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** A cart is left behind, a reminder goes out, its link is followed, and the order counts as recovered. */
final class Recovery {

    private final Story story;
    private final DemoApi storefront;
    private final DemoApi merchant;
    private final DemoInbox inbox;
    private final Purchase purchase;

    Recovery(Story story, DemoApi storefront, DemoApi merchant, DemoInbox inbox, Purchase purchase) {
        this.story = story;
        this.storefront = storefront;
        this.merchant = merchant;
        this.inbox = inbox;
        this.purchase = purchase;
    }

    void play(Shop.Shelves shelves) {
        story.chapter("A cart is left and comes back");
        JsonNode usual = reminderAtOnce();
        try {
            abandonAndRecover(shelves);
        } finally {
            remindAgainAfter(usual);
        }
    }

    private void abandonAndRecover(Shop.Shelves shelves) {
        String shopper = "left." + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        String cart = purchase.cart(shelves, shopper, false);
        storefront.post(cart + "/abandonment", "{}").expect(200, 202, 204);
        story.step("the shopper closes the page", "the storefront tells the cart");

        JsonNode mail = inbox.await(shopper, "/v1/recover/");
        story.step("reminder mail", "\"" + mail.get("subject").asText() + "\" to " + shopper);
        Answer click = DemoApi.follow(DemoInbox.link(mail, "/v1/recover/")).expect(303);
        story.step(
                "follow its link",
                "303 to " + click.header("Location").map(URI::create).orElseThrow());

        JsonNode order = purchase.checkOut(cart);
        purchase.pay(order.get("id").asText());
        String cartId = cart.substring(cart.lastIndexOf('/') + 1);
        JsonNode recovered = Story.eventually("the cart counted as recovered", () -> abandoned(cartId, "RECOVERED"));
        Story.eventually(
                "the order with its campaign",
                () -> Optional.of(purchase.order(order.get("id").asText()))
                        .filter(found -> found.hasNonNull("recoveredByCampaignId")));
        story.step("the cart is", recovered.get("status").asText() + ", the order carries the campaign");
        Story.check(inbox.count(shopper) >= 2, shopper + " has no confirmation beside the reminder");
    }

    private Optional<JsonNode> abandoned(String cartId, String status) {
        Answer answer = merchant.get("/v1/abandoned-carts/" + cartId);
        return answer.status() == 200
                ? Optional.of(answer.json().get("summary"))
                        .filter(summary -> summary.get("status").asText().equals(status))
                : Optional.empty();
    }

    private JsonNode reminderAtOnce() {
        Answer settings = merchant.get("/v1/settings/recovery").expect(200);
        merchant.put(
                        "/v1/settings/recovery",
                        settings.header("ETag").orElseThrow(),
                        "{\"enabled\":true,\"delay\":\"PT0S\"}")
                .expect(200);
        story.step(
                "reminders go out at once for this story",
                "usually after " + settings.json().get("delay").asText());
        return settings.json();
    }

    private void remindAgainAfter(JsonNode usual) {
        Answer settings = merchant.get("/v1/settings/recovery").expect(200);
        merchant.put(
                        "/v1/settings/recovery",
                        settings.header("ETag").orElseThrow(),
                        "{\"enabled\":%s,\"delay\":\"%s\"}"
                                .formatted(
                                        usual.get("enabled").asBoolean(),
                                        usual.get("delay").asText()))
                .expect(200);
    }
}
