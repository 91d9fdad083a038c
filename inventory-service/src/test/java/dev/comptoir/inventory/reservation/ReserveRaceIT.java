package dev.comptoir.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Warehouse;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.inventory.reservation.ParallelCheckouts.Checkout;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class ReserveRaceIT {

    @TestHTTPResource("")
    String base;

    @Test
    @Proves("V18")
    void two_hundred_shoppers_share_the_last_ten_units() {
        String sku = Warehouse.stocked(10);
        List<Checkout> checkouts =
                IntStream.range(0, 200).mapToObj(_ -> Checkout.of(sku, 1)).toList();

        List<HttpResponse<String>> answers = shoppers().send(checkouts);

        assertThat(ParallelCheckouts.count(answers, 201)).isEqualTo(10);
        assertThat(ParallelCheckouts.count(answers, 409)).isEqualTo(190);
        assertThat(Warehouse.level(sku)).isEqualTo(new Level(10, 10));
        assertThat(heldFor(sku)).isEqualTo(10);
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void every_loser_is_told_what_is_left() {
        String sku = Warehouse.stocked(5);
        List<Checkout> checkouts =
                IntStream.range(0, 40).mapToObj(_ -> Checkout.of(sku, 3)).toList();

        List<HttpResponse<String>> answers = shoppers().send(checkouts);

        assertThat(ParallelCheckouts.count(answers, 201)).isEqualTo(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertThat(answer.body())
                        .contains("\"code\":\"insufficient-stock\"", "\"requested\":3", "\"available\":2"));
    }

    @Test
    void a_big_order_that_does_not_fit_does_not_stop_small_ones_behind_it() {
        String sku = Warehouse.stocked(30);
        List<Checkout> checkouts = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> checkouts.add(Checkout.of(sku, i % 2 == 0 ? 31 : 1)));

        List<HttpResponse<String>> answers = shoppers().send(checkouts);

        assertThat(ParallelCheckouts.count(answers, 201)).isEqualTo(30);
        assertThat(Warehouse.level(sku)).isEqualTo(new Level(30, 30));
    }

    @Test
    void orders_that_name_the_same_skus_in_opposite_order_never_block_each_other() {
        String one = Warehouse.stocked(1_000);
        String two = Warehouse.stocked(1_000);
        List<Checkout> checkouts = new ArrayList<>();
        IntStream.range(0, 150).forEach(i -> {
            checkouts.add(i % 2 == 0 ? Checkout.of(one, 1, two, 2) : Checkout.of(two, 2, one, 1));
            checkouts.add(Checkout.of(i % 2 == 0 ? one : two, 1));
        });

        List<HttpResponse<String>> answers = shoppers().send(checkouts);

        assertThat(ParallelCheckouts.count(answers, 201)).isEqualTo(300);
        assertThat(Warehouse.level(one)).isEqualTo(new Level(1_000, 150 + 75));
        assertThat(Warehouse.level(two)).isEqualTo(new Level(1_000, 300 + 75));
        assertThat(Warehouse.auditDifferences()).isEmpty();
    }

    @Test
    void the_same_order_many_times_at_once_takes_its_units_once() {
        String sku = Warehouse.stocked(2);
        Checkout checkout = Checkout.of(sku, 2);

        List<HttpResponse<String>> answers = shoppers().send(Collections.nCopies(50, checkout));

        assertThat(ParallelCheckouts.count(answers, 201)).isEqualTo(1);
        assertThat(ParallelCheckouts.count(answers, 200)).isEqualTo(49);
        assertThat(Warehouse.level(sku)).isEqualTo(new Level(2, 2));
    }

    @Test
    void a_repeated_order_among_others_does_not_spoil_their_batch() {
        String sku = Warehouse.stocked(100);
        UUID known = Warehouse.reserved(Map.of(sku, 1));
        List<Checkout> checkouts = new ArrayList<>();
        IntStream.range(0, 60)
                .forEach(i -> checkouts.add(
                        i % 3 == 0 ? new Checkout(known, Checkout.of(sku, 1).lines()) : Checkout.of(sku, 1)));

        List<HttpResponse<String>> answers = shoppers().send(checkouts);

        assertThat(ParallelCheckouts.count(answers, 201)).isEqualTo(40);
        assertThat(ParallelCheckouts.count(answers, 200)).isEqualTo(20);
        assertThat(Warehouse.level(sku)).isEqualTo(new Level(100, 41));
    }

    @Test
    void one_order_that_cannot_be_written_does_not_take_its_batch_down() {
        String sku = Warehouse.stocked(100);
        List<Checkout> checkouts = new ArrayList<>();
        IntStream.range(0, 60).forEach(_ -> checkouts.add(Checkout.of(sku, 1)));
        refuseToWrite(checkouts.get(40).orderId());

        List<HttpResponse<String>> answers = shoppers().send(checkouts);

        Database.current().execute("drop trigger refuse_one on reservations");
        assertThat(ParallelCheckouts.count(answers, 201)).isEqualTo(59);
        assertThat(answers.get(40).statusCode()).isEqualTo(500);
        assertThat(Warehouse.level(sku)).isEqualTo(new Level(100, 59));
        assertThat(heldFor(sku)).isEqualTo(59);
    }

    private static void refuseToWrite(UUID orderId) {
        Database.current().execute("""
                create or replace function refuse_one() returns trigger language plpgsql as $$
                begin raise exception 'refused by the test'; end $$""");
        Database.current().execute("""
                create trigger refuse_one before insert on reservations for each row
                when (new.order_id = '%s') execute function refuse_one()""".formatted(orderId));
    }

    private ParallelCheckouts shoppers() {
        return new ParallelCheckouts(base);
    }

    private static long heldFor(String sku) {
        return Database.current().count("reservations where state = 'HELD' and ? = any(skus)", sku);
    }
}
