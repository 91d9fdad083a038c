package dev.comptoir.campaigns;

import static org.awaitility.Awaitility.await;

import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.contracts.carts.RecoveryLinkClickedV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.CartItemV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One shopper with one cart, told to the program by the events the other programs would send. */
public final class Story {

    private static final EventPublisher OTHERS = new EventPublisher();

    public final UUID cartId = UUID.randomUUID();
    public final String email;
    public final Instant abandonedAt;
    private final Database database = Database.current();
    private String locale = "en";
    private String total = "49.90";
    private String itemName = "Desk lamp";
    private String country;

    public Story(String email, Instant abandonedAt) {
        this.email = email;
        this.abandonedAt = abandonedAt;
    }

    /** Some shopper nobody else is, whose cart was left behind right now. */
    public static Story fresh() {
        return new Story("shopper-" + UUID.randomUUID() + "@example.test", TestClock.CLOCK.instant());
    }

    public Story in(String language) {
        locale = language;
        return this;
    }

    public Story worth(String amount) {
        total = amount;
        return this;
    }

    public Story goingTo(String destination) {
        country = destination;
        return this;
    }

    public Story of(String item) {
        itemName = item;
        return this;
    }

    /** Returns once the program has taken the cart in. */
    public Story abandoned() {
        return abandoned(1);
    }

    public Story abandoned(long version) {
        return tell(event(version, abandonedAt), "campaigns.carts");
    }

    public Story abandonedAgain(long version, Instant at) {
        return tell(event(version, at), "campaigns.carts");
    }

    public CartAbandonedV1 event(long version, Instant at) {
        Money price = Money.parse(total, "EUR");
        return new CartAbandonedV1(
                cartId,
                version,
                new CustomerV1(email, "Ann Nguyen", "", locale, null),
                List.of(new CartItemV1(
                        "LAMP-1", UUID.randomUUID(), itemName, "https://shop.example/lamp.jpg", 2, price, price)),
                price,
                at,
                country,
                null);
    }

    public Story resumed(long version) {
        return tell(new CartResumedV1(cartId, version, TestClock.CLOCK.instant()), "campaigns.carts");
    }

    public Story clicked(UUID sendId, Instant at) {
        return tell(new RecoveryLinkClickedV1(cartId, 9, campaign(), sendId, at), "campaigns.carts");
    }

    public Story ordered() {
        return ordered(cartId, email, TestClock.CLOCK.instant());
    }

    public Story ordered(UUID orderedCart, String by, Instant placedAt) {
        return tell(order(orderedCart, by, placedAt), "campaigns.orders");
    }

    public OrderCompletedV1 order(UUID orderedCart, String by, Instant placedAt) {
        Money money = Money.parse(total, "EUR");
        Money zero = Money.zero("EUR");
        return new OrderCompletedV1(
                UUID.randomUUID(),
                1,
                "1001",
                orderedCart,
                new CustomerV1(by, "Ann Nguyen", "", locale, null),
                null,
                null,
                null,
                List.of(),
                new TotalsV1(money, zero, zero, zero, money),
                "UNPAID",
                "UNFULFILLED",
                "",
                placedAt,
                null,
                null,
                null,
                null);
    }

    /** Publishes and waits until the consumer's inbox has it. */
    public Story tell(Event event, String consumer) {
        return tell(UUID.randomUUID(), event, consumer);
    }

    public Story tell(UUID id, Event event, String consumer) {
        OTHERS.publish(id, event);
        await("%s has %s".formatted(consumer, event))
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> database.count("inbox where consumer = ? and event_id = ?", consumer, id) == 1);
        return this;
    }

    public List<Map<String, Object>> sends() {
        return database.rows("select * from recovery_sends where cart_id = ? order by abandoned_at, step", cartId);
    }

    public UUID send() {
        return (UUID) sends().getFirst().get("id");
    }

    public String state() {
        Map<String, Object> send = sends().getLast();
        return (send.get("state") + " " + send.get("reason")).strip();
    }

    public UUID campaign() {
        return (UUID) sends().getLast().get("campaign_id");
    }

    /** Mails handed over for this cart. */
    public long mails() {
        return database.count("mails where subject_id = ?", cartId);
    }
}
