package dev.comptoir.orders.order;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class StablePagesIT {

    private static final List<String> SORTS = List.of("-placedAt", "placedAt", "-total", "total", "-number", "number");

    private final String family = "Z" + UUID.randomUUID().toString().replace("-", "");

    private String place() {
        return Orders.placed(Cart.of(UUID.randomUUID()).named("P " + family).with("S-" + family))
                .id()
                .toString();
    }

    /** Whatever the sort, the filter and the size of the pages: what was there before is seen once, nothing is seen twice. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Proves("O-001")
    void pages_miss_nothing_and_repeat_nothing_while_others_place_orders(long seed)
            throws InterruptedException, ExecutionException {
        Random random = new Random(seed);
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            before.add(place());
        }
        AtomicBoolean isOver = new AtomicBoolean();
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            Future<?> one = others.submit(() -> placeUntil(isOver));
            for (int walk = 0; walk < 4; walk++) {
                List<String> seen = walk(random);
                assertThat(seen).doesNotHaveDuplicates().containsAll(before);
            }
            isOver.set(true);
            one.get();
        }
    }

    private void placeUntil(AtomicBoolean isOver) {
        for (int placed = 0; placed < 60 && !isOver.get(); placed++) {
            place();
        }
    }

    private List<String> walk(Random random) {
        String filter = random.nextBoolean() ? "placedBy=" + family : "containsSku=S-" + family;
        String query = "/orders?" + filter + "&sort=" + SORTS.get(random.nextInt(SORTS.size())) + "&limit="
                + (1 + random.nextInt(4));
        List<String> seen = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            JsonPath page =
                    asked().get(query + cursor).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            String next = page.getString("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return seen;
    }
}
