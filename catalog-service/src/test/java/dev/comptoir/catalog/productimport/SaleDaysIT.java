package dev.comptoir.catalog.productimport;

import static dev.comptoir.catalog.product.ProductJson.fresh;
import static dev.comptoir.catalog.product.ProductJson.merchant;
import static dev.comptoir.catalog.productimport.CsvText.WOO;
import static dev.comptoir.catalog.productimport.CsvText.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Midnight;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sale begins and ends with the day of the store, wherever the server stands. */
@QuarkusTest
@WithComptoir(database = "catalog")
class SaleDaysIT {

    @BeforeEach
    @AfterEach
    void no_profile() {
        Database.current().execute("delete from storefront_profile");
    }

    /** Some time of every day, the dates of these zones are two apart. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Niue"})
    void a_sale_is_on_from_its_first_to_its_last_day_in_the_stores_zone(String zone) {
        live(zone);
        Midnight.isFar(ZoneId.of(zone));
        LocalDate today = LocalDate.now(ZoneId.of(zone));
        assertThat(asked("", today + "")).isEqualTo("8.00");
        assertThat(asked("", today + " 23:59:59")).isEqualTo("8.00");
        assertThat(asked(today + "", "")).isEqualTo("8.00");
        assertThat(asked("", today.minusDays(1) + "")).isEqualTo("10.00");
        assertThat(asked(today.plusDays(1) + "", "")).isEqualTo("10.00");
    }

    private static String asked(String starts, String ends) {
        String sku = fresh("sale");
        String id = send(WOO + "1,simple," + sku + ",A,1,,," + starts + "," + ends + ",taxable,1,,,0,8,10,,,,,\n")
                .statusCode(201)
                .body("created", equalTo(1))
                .extract()
                .path("products[0].productId");
        return merchant().get("/products/" + id).then().extract().path("variants[0].currentPrice.amount");
    }

    private static void live(String zone) {
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(new StoreProfileSavedV1(
                    1, "Shop", "shop@example.test", "EUR", zone, "fr", null, null, false, null, null));
        }
        Awaitility.await("the store's profile")
                .until(() ->
                        Database.current().count("storefront_profile where payload like ?", "%" + zone + "%") == 1);
    }
}
