package dev.comptoir.catalog.salesrebuild;

import static dev.comptoir.catalog.product.ProductJson.created;
import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.product;
import static dev.comptoir.catalog.salesrebuild.Rebuilds.sales;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "catalog")
@WithTestResource(value = OrdersStandIn.class, scope = TestResourceScope.GLOBAL)
class TwoProgramsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database = Database.current();

    @Inject
    FirstLook firstLook;

    @Inject
    SecondLook secondLook;

    @Test
    void two_programs_at_the_same_rebuild_read_note_and_put_right_everything_once() {
        Rebuilds.nothingSold();
        String tea = created(product(fresh("tea"), fresh("tea")));
        IntStream.range(1, 31)
                .forEach(i ->
                        OrdersStandIn.has(SoldOrder.of(new UUID(i, i), tea, 1).now()));
        UUID id = UUID.randomUUID();
        database.execute(
                "insert into sales_rebuilds (id, state, requested_by, started_at, leased_by, leased_until) values"
                        + " (?, 'RUNNING', 'key', timestamptz '2020-11-30T08:00:00Z', ?, timestamptz '2099-11-30T08:00:00Z')",
                id,
                UUID.randomUUID());

        OpenRebuild rebuild = new OpenRebuild(id, new UUID(0, 0), false);
        AtOnce.forEach(
                Collections.nCopies(4, rebuild),
                each -> firstLook.readOn(each).await().atMost(PATIENCE));
        assertThat(database.count("sales_rebuilds where id = ? and orders_read = 30 and has_read_all", id))
                .isEqualTo(1);
        assertThat(database.count("sales_rebuild_suspects where rebuild_id = ?", id))
                .isEqualTo(30);
        Instant since = Instant.parse("2099-11-30T08:00:00Z");
        AtOnce.forEach(
                Collections.nCopies(4, rebuild),
                each -> secondLook.lookAgain(each, since).await().atMost(PATIENCE));
        assertThat(database.count("sales_rebuild_suspects where rebuild_id = ?", id))
                .isZero();

        database.execute("update sales_rebuilds set leased_until = started_at where id = ?", id);
        JsonPath done = Rebuilds.done(id.toString());
        assertThat(done.getInt("differenceCount")).isEqualTo(30);
        assertThat(sales(tea)).isEqualTo("30 30 15000 0 0");
        Rebuilds.nothingSold();
    }
}
