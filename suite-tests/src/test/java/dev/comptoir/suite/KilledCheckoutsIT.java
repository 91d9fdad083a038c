package dev.comptoir.suite;

import static dev.comptoir.suite.MovedStore.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.suite.MovedStore.LeftCart;
import dev.comptoir.testkit.AtOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Shoppers who ask again and again for an order while the programs on its way are killed, or hang. */
class KilledCheckoutsIT {

    private static final int CALLERS = 20;
    private static final Duration LOOK = Duration.ofMinutes(3);
    private static final List<String> VICTIMS = List.of("orders", "carts", "gateway");

    private static RunningSuite suite;
    private static MovedStore store;

    private final Random random = new Random(20261130);

    /** A cart and the order that all its callers were told of. */
    private record Ordered(LeftCart cart, String orderId) {}

    @BeforeAll
    static void start() throws Exception {
        suite = new RunningSuite(Map.of("COMPTOIR_TEST_CLOCK", "true"));
        store = new MovedStore(suite);
    }

    @AfterAll
    static void stop() throws Exception {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void every_caller_gets_the_one_order_of_a_cart_and_the_cart_never_opens_again() throws Exception {
        int before = onHand();
        List<Ordered> ordered = new ArrayList<>();
        for (String victim : VICTIMS) {
            ordered.add(storm(store.leave(victim, 1), victim));
        }
        await("each cart is sold once").atMost(LOOK).until(() -> onHand() == before - VICTIMS.size());
        assertThat(item().get("reserved").asInt()).isZero();
        assertThat(suite.merchant("GET", "/inventory/audit", "").body().get("differences"))
                .isEmpty();
        ordered.forEach(KilledCheckoutsIT::isTheOnlyOrder);
        ordered.forEach(KilledCheckoutsIT::isConfirmedUnderOneMessageId);

        LeftCart left = store.leave("left", 1);
        store.advance(Duration.ofHours(3));
        store.awaitRow(left, "what became of old carts is looked after", row -> !row.isNull());
        ordered.forEach(KilledCheckoutsIT::staysOrdered);
        ordered.forEach(KilledCheckoutsIT::isTheOnlyOrder);
    }

    /** A first failure is about this moment; the more of them, the longer everybody is asked to leave stock alone. */
    @Test
    void while_inventory_hangs_shoppers_are_asked_to_wait_longer_and_then_all_are_served() throws Exception {
        int before = onHand();
        List<LeftCart> carts = IntStream.range(0, CALLERS)
                .mapToObj(number -> store.leave("patient" + number, 1))
                .toList();
        AtomicInteger longest = new AtomicInteger();
        signal("STOP", "inventory");
        try {
            RunningSuite.Answer first = checkOut(carts.getFirst(), "");
            assertThat(first.status()).isEqualTo(503);
            assertThat(first.retryAfter()).isEqualTo(1);
            AtOnce.forEach(carts, cart -> askedUntilTheWaitIsLong(cart, longest));
        } finally {
            signal("CONT", "inventory");
        }
        AtOnce.forEach(carts, cart -> ordersTold(cart, "", new AtomicBoolean(true), new CountDownLatch(1)));
        await("each cart is sold once").atMost(LOOK).until(() -> onHand() == before - CALLERS);
        assertThat(item().get("reserved").asInt()).isZero();
    }

    private static void askedUntilTheWaitIsLong(LeftCart cart, AtomicInteger longest) {
        await("a wait of seconds")
                .atMost(LOOK)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    RunningSuite.Answer answer = checkOut(cart, "");
                    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(503);
                    assertThat(answer.body().path("retryAfter").asInt()).isEqualTo(answer.retryAfter());
                    return longest.accumulateAndGet(answer.retryAfter(), Math::max) >= 4;
                });
    }

    private Ordered storm(LeftCart cart, String victim) throws Exception {
        AtomicBoolean isKilled = new AtomicBoolean();
        CountDownLatch steps = new CountDownLatch(1 + random.nextInt(2 * CALLERS));
        Thread killer = Thread.ofPlatform().start(() -> kill(victim, steps, isKilled));
        Set<String> told = new HashSet<>();
        List<String> keys = IntStream.range(0, CALLERS)
                .mapToObj(number -> number % 2 == 0 ? UUID.randomUUID().toString() : "")
                .toList();
        AtOnce.map(keys, key -> ordersTold(cart, key, isKilled, steps)).forEach(told::addAll);
        killer.join();
        assertThat(told)
                .as("orders of the cart that lived through a kill of %s", victim)
                .hasSize(1);
        return new Ordered(cart, told.iterator().next());
    }

    /** After so many requests and answers. */
    private static void kill(String victim, CountDownLatch steps, AtomicBoolean isKilled) {
        try {
            steps.await();
            ProcessHandle process = suite.process(victim);
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            isKilled.set(true);
        }
    }

    /** Asks until it was answered after the kill; each answer on the way must be the order. */
    private static Set<String> ordersTold(LeftCart cart, String key, AtomicBoolean isKilled, CountDownLatch steps) {
        Set<String> orders = new HashSet<>();
        await("the order of " + cart.email())
                .atMost(LOOK)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    boolean isLast = isKilled.get();
                    steps.countDown();
                    RunningSuite.Answer answer = checkOut(cart, key);
                    steps.countDown();
                    if (answer.isToBeAskedAgain()) {
                        return false;
                    }
                    orders.add(done(answer).get("orderId").asText());
                    isClosed(cart);
                    return isLast;
                });
        return orders;
    }

    private static RunningSuite.Answer checkOut(LeftCart cart, String key) {
        return suite.attempt("POST", cart.path() + "/checkout", "{}", key);
    }

    /** Also when the program that shows it, or the one in front of it, is just not there. */
    private static void isClosed(LeftCart cart) {
        RunningSuite.Answer seen = suite.attempt("GET", cart.path(), "", "");
        if (!seen.isToBeAskedAgain()) {
            assertThat(done(seen).get("status").asText()).isIn("CHECKING_OUT", "CONVERTED");
        }
    }

    private static void staysOrdered(Ordered ordered) {
        JsonNode cart = done(suite.storefront("GET", ordered.cart().path(), ""));
        assertThat(cart.get("status").asText()).isEqualTo("CONVERTED");
        assertThat(cart.get("orderId").asText()).isEqualTo(ordered.orderId());
        RunningSuite.Answer more = suite.storefront(
                "POST", ordered.cart().path() + "/items", "{\"sku\":\"%s\",\"quantity\":1}".formatted(store.sku()));
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.body().get("code").asText()).isEqualTo("cart-converted");
        RunningSuite.Answer again = checkOut(ordered.cart(), "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("orderId").asText()).isEqualTo(ordered.orderId());
    }

    private static void isTheOnlyOrder(Ordered ordered) {
        JsonNode orders = done(
                suite.merchant("GET", "/orders?customerEmail=" + ordered.cart().email(), ""));
        assertThat(orders.get("items")).hasSize(1);
        assertThat(orders.at("/items/0/id").asText()).isEqualTo(ordered.orderId());
    }

    private static void isConfirmedUnderOneMessageId(Ordered ordered) {
        JsonNode mails = await("the confirmation")
                .atMost(LOOK)
                .until(() -> suite.mails(ordered.cart().email()), found -> !found.isEmpty());
        Set<String> ids = new HashSet<>();
        mails.forEach(mail -> ids.add(mail.get("messageId").asText()));
        assertThat(ids).hasSize(1);
    }

    private static void signal(String name, String program) throws Exception {
        String id = Long.toString(suite.process(program).pid());
        assertThat(new ProcessBuilder("kill", "-" + name, id).start().waitFor()).isZero();
    }

    private static JsonNode item() {
        return done(suite.merchant("GET", "/inventory/items/" + store.sku(), ""));
    }

    private static int onHand() {
        return item().get("onHand").asInt();
    }
}
