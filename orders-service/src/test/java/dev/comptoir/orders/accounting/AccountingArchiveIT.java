package dev.comptoir.orders.accounting;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Midnight;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.CatchUp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class AccountingArchiveIT {

    private static void awaitChained(UUID orderId, String kind, int times) {
        Awaitility.await()
                .until(() -> Database.current()
                                .count(
                                        "accounting_entries where kind = ? and content::json ->> 'orderId' = ?",
                                        kind,
                                        orderId.toString())
                        == times);
    }

    /** What a test does is of one year. */
    @BeforeEach
    void isNotAboutToEnd() {
        Midnight.isFar(zone());
    }

    private static ZoneId zone() {
        return ZoneId.of((String) Database.current().value("select time_zone from store_profile"));
    }

    private static String year() {
        return String.valueOf(LocalDate.now(zone()).getYear());
    }

    private static String archive(String period) {
        return asked().accept("application/x-ndjson")
                .get("/accounting-archives/{period}", period)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void everything_paid_and_issued_is_in_an_archive_that_the_checker_finds_right() throws Exception {
        Invoicing.byHand();
        Orders.Placed order = Orders.paid();
        String invoice = Invoicing.issue(order.id()).statusCode(201).extract().path("id");
        String line = Orders.lineIds(order.id()).getFirst();
        Orders.refund(order.id(), UUID.randomUUID(), "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":1}]}".formatted(line))
                .statusCode(201);
        Orders.Placed other = Orders.paid();
        String payment = Orders.get(other.id()).extract().path("payments[0].id");
        asked(UUID.randomUUID())
                .body("{\"reason\":\"Bounced\"}")
                .post("/orders/{id}/payments/{payment}/reversal", other.id(), payment)
                .then()
                .statusCode(200);

        awaitChained(order.id(), "PAYMENT", 1);
        awaitChained(order.id(), "INVOICE", 1);
        awaitChained(order.id(), "REFUND", 1);
        awaitChained(other.id(), "PAYMENT_REVERSED", 1);
        String archive = archive(year());
        assertThat(archive).contains(invoice, payment).doesNotContain(order.email(), "Ann Smith");
        ArchiveChecker.Verdict verdict = ArchiveChecker.check(archive);
        assertThat(verdict.text()).startsWith("OK: ");
        assertThat(ArchiveChecker.check(archive.replaceFirst(" : 4860", " : 4861"))
                        .text())
                .contains("was altered");
    }

    @Test
    void a_day_that_is_over_is_closed_with_its_totals_and_the_chain_still_checks() throws Exception {
        Orders.Placed order = Orders.paid();
        awaitChained(order.id(), "PAYMENT", 1);
        long before = Database.current().count("accounting_entries where kind = 'CLOSING' and period = 'DAY'");
        Database.current().execute("update accounting_chain set open_day = open_day - 1");
        Awaitility.await()
                .until(() -> Database.current().count("accounting_entries where kind = 'CLOSING' and period = 'DAY'")
                        > before);

        asked().get("/accounting-archives?length=DAY&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].length", equalTo("DAY"))
                .body(
                        "items[0].totals[0].kind",
                        equalTo(Database.current()
                                .value("select min(kind) from accounting_entries where kind <> 'CLOSING'")));
        JsonPath last = asked().get("/accounting-archives?limit=1").jsonPath();
        assertThat(CatchUp.since(Orders::asked, "/accounting-archives", "hash", last.getString("items[0].closedAt")))
                .endsWith(last.getString("items[0].hash"));
        asked().get("/accounting-archives?updatedFrom=2999-01-01T00:00:00Z")
                .then()
                .body("items", hasSize(0));
        assertThat(ArchiveChecker.check(archive(year())).text()).startsWith("OK: ");
    }

    @Test
    void an_entry_can_neither_be_changed_nor_deleted_in_the_database() {
        Orders.Placed order = Orders.paid();
        awaitChained(order.id(), "PAYMENT", 1);
        for (String change : new String[] {
            "update accounting_entries set content = '{}'",
            "delete from accounting_entries",
            "truncate accounting_entries"
        }) {
            assertThat(catchThrowable(() -> Database.current().execute(change)))
                    .as(change)
                    .hasStackTraceContaining("neither changed nor deleted");
        }
    }

    @Test
    void a_period_without_bookings_and_a_word_that_is_no_period_are_refused() {
        asked().accept("application/x-ndjson")
                .get("/accounting-archives/1999-01")
                .then()
                .statusCode(404);
        for (String wrong : new String[] {"2026-13", "2026-02-30", "0000", "0000-01", "november"}) {
            asked().accept("application/x-ndjson")
                    .get("/accounting-archives/{period}", wrong)
                    .then()
                    .statusCode(400);
        }
    }
}
