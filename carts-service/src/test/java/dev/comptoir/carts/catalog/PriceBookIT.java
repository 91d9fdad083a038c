package dev.comptoir.carts.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.carts.catalog.PriceBook.PricesNow;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The book with a memory: the other ITs run without one. */
@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class PriceBookIT {

    private final PriceBook book = new PriceBook(Duration.ofHours(1));

    @Inject
    SqlTransactions transactions;

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void a_price_looked_up_is_known_until_it_is_forgotten() {
        String sku = Shop.sells("20.00");
        assertThat(book.known(Set.of(sku))).isEmpty();
        assertThat(price(now(sku), sku)).contains(Shop.eur("20.00"));
        assertThat(known(sku)).contains(Shop.eur("20.00"));
        book.forget(List.of(sku));
        assertThat(book.known(Set.of(sku))).isEmpty();
    }

    @Test
    void now_means_the_table_whatever_is_known() {
        String sku = Shop.sells("20.00");
        now(sku);
        Database.current().execute("update prices set price_minor = 2500 where sku = ?", sku);
        assertThat(known(sku)).contains(Shop.eur("20.00"));
        assertThat(price(now(sku), sku)).contains(Shop.eur("25.00"));
        assertThat(known(sku)).contains(Shop.eur("25.00"));
    }

    @Test
    void one_unknown_price_means_that_the_table_is_asked() {
        String sku = Shop.sells("20.00");
        now(sku);
        assertThat(book.known(Set.of(sku, "NIX"))).isEmpty();
        assertThat(now("NIX").list().skus()).isEmpty();
        assertThat(book.known(Set.of("NIX"))).isEmpty();
    }

    @Test
    void without_a_memory_nothing_is_known() {
        PriceBook forgetful = new PriceBook(Duration.ZERO);
        String sku = Shop.sells("20.00");
        forgetful.now(transactions::query, Set.of(sku)).await().atMost(Duration.ofSeconds(10));
        assertThat(forgetful.known(Set.of(sku))).isEmpty();
    }

    private PricesNow now(String sku) {
        return book.now(transactions::query, Set.of(sku)).await().atMost(Duration.ofSeconds(10));
    }

    private Optional<Money> known(String sku) {
        return book.known(Set.of(sku)).flatMap(list -> list.find(sku)).map(found -> found.price());
    }

    private static Optional<Money> price(PricesNow now, String sku) {
        return now.list().find(sku).map(found -> found.price());
    }
}
