package dev.comptoir.orders.store;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.StoreEmailsForTest;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class StoreSettingsIT {

    private static final String PROFILE = """
            {"name":"%s","email":"shop@example.test","currency":"%s","timeZone":"%s","locale":"en",
             "storefrontUrl":"http://localhost:3000","pricesIncludeTax":false}""";

    private static String etag(String path) {
        return asked().get(path).then().statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse save(String path, String body) {
        return asked().header("If-Match", etag(path)).body(body).put(path).then();
    }

    private static long next() {
        return asked().get("/settings/orders").then().extract().jsonPath().getLong("nextOrderNumber");
    }

    private static String numbering(long next, String prefix, String suffix) {
        return """
                {"nextOrderNumber":%d,"prefix":"%s","suffix":"%s","zeroTotalPaymentStatus":"AWAITING_PAYMENT"}""".formatted(next, prefix, suffix);
    }

    @Test
    void the_first_start_has_written_and_told_a_profile_once() {
        try (EventCapture events = EventCapture.fromBeginning(Topics.ORDERS_STORE)) {
            StoreProfileSavedV1 told = events.await(StoreProfileSavedV1.class, "store-profile");
            assertThat(told.currency()).isEqualTo("EUR");
            assertThat(told.timeZone()).isEqualTo("Europe/Paris");
            assertThat(told.storefrontUrl()).isEqualTo("http://localhost:3000");
            assertThat(events.matching(event -> event.type().equals("orders.store-profile-saved.v1")
                            && event.as(StoreProfileSavedV1.class).version() == 1))
                    .hasSize(1);
        }
        assertThat(Database.current().count("store_profile")).isEqualTo(1);
    }

    @Test
    void a_saved_profile_is_told_with_its_next_version() {
        long before = ((Number) Database.current().value("select version from store_profile")).longValue();
        try (EventCapture events = EventCapture.of(Topics.ORDERS_STORE)) {
            save("/settings/store", PROFILE.formatted("Maison Été", "EUR", "Europe/Paris"))
                    .statusCode(200)
                    .body("name", equalTo("Maison Été"))
                    .header("ETag", "\"" + (before + 1) + "\"");
            StoreProfileSavedV1 told = events.await(StoreProfileSavedV1.class, "store-profile");
            assertThat(told.version()).isEqualTo(before + 1);
            assertThat(told.name()).isEqualTo("Maison Été");
        }
    }

    @Test
    void the_currency_is_fixed_once_there_is_an_order() {
        Orders.placed();
        save("/settings/store", PROFILE.formatted("My store", "USD", "Europe/Paris"))
                .statusCode(409)
                .body("code", equalTo("currency-fixed"));
    }

    @Test
    void what_does_not_exist_is_refused() {
        save("/settings/store", PROFILE.formatted("My store", "EUR", "Mars/Base"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/timeZone"));
        save("/settings/store", PROFILE.formatted("My store", "QQQ", "UTC"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/currency"));
        save("/settings/store", PROFILE.formatted("My store", "EUR", "UTC").replace("http://", "ftp://"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/storefrontUrl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'logoUrl':'http://shop.example/logo.png'",
                "'logoUrl':'javascript:alert(1)'",
                "'accentColor':'red'",
                "'accentColor':'#12345'",
                "'senderEmail':'nobody'",
                "'replyTo':'a@b'",
                "'senderName':'A\\nBcc: b@example.com'",
                "'orderAdminUrl':'https://admin.example/orders'",
                "'orderAdminUrl':'https://admin.example/{id}/{orderId}'",
                "'orderAdminUrl':'javascript:{orderId}'"
            })
    void what_mails_cannot_use_is_refused_with_its_field(String wrong) {
        String emails = "{" + wrong.replace('\'', '"') + "}";
        String body = PROFILE.formatted("My store", "EUR", "UTC").replace("}", ",\"emails\":" + emails + "}");
        save("/settings/store", body).statusCode(400).body("errors[0].pointer", startsWith("/emails/"));
    }

    @Test
    void mails_come_from_whom_and_look_as_the_store_has_chosen() {
        String emails = """
                {"logoUrl":"https://shop.example/logo.png","accentColor":"#aa3366","senderName":"Maison Lin",
                 "senderEmail":"orders@lin.example","replyTo":"help@lin.example"}""";
        try (StoreEmailsForTest _ = StoreEmailsForTest.with(emails)) {
            MailSeam.ReceivedMail mail =
                    MailSeam.awaitMailsTo(Orders.placed().email(), 1).getFirst();
            assertThat(mail.from()).contains("orders@lin.example");
            assertThat(mail.header("Reply-To")).isEqualTo("help@lin.example");
            assertThat(mail.html()).contains("https://shop.example/logo.png").contains("#aa3366");
        }
    }

    @Test
    void settings_are_not_overwritten_unseen() {
        String body = PROFILE.formatted("My store", "EUR", "UTC");
        asked().body(body).put("/settings/store").then().statusCode(428).body("code", equalTo("if-match-required"));
        asked().header("If-Match", "\"0\"")
                .body(body)
                .put("/settings/store")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
        asked().body(numbering(next(), "", "")).put("/settings/orders").then().statusCode(428);
    }

    @Test
    @Proves("O-191")
    @Proves("O-192")
    @Proves("V08")
    void the_next_number_is_raised_and_never_lowered() {
        long raised = next() + 100;
        save("/settings/orders", numbering(raised, "", "")).statusCode(200).body("nextOrderNumber", equalTo((int)
                raised));
        assertThat(Orders.placed().number()).isEqualTo("" + raised);
        save("/settings/orders", numbering(raised, "", ""))
                .statusCode(409)
                .body("code", equalTo("order-number-lowered"));
        assertThat(next()).isEqualTo(raised + 1);
    }

    @Test
    @Proves("O-193")
    @Proves("V09")
    void prefix_and_suffix_stand_around_every_number() {
        long next = next();
        save("/settings/orders", numbering(next, "MyStore1-", "-2018")).statusCode(200);
        try {
            assertThat(Orders.placed().number()).isEqualTo("MyStore1-" + next + "-2018");
            assertThat(Orders.placed().number()).isEqualTo("MyStore1-" + (next + 1) + "-2018");
        } finally {
            save("/settings/orders", numbering(next(), "", "")).statusCode(200);
        }
    }

    @Test
    @Proves("V08")
    void a_number_that_an_older_order_bears_is_gone_over() {
        Orders.Placed first = Orders.placed();
        Orders.Placed bearer = Orders.placed();
        long next = next();
        Database.current().execute("update orders set order_number = ? where id = ?", "" + next, bearer.id());
        assertThat(Orders.placed(Cart.of(UUID.randomUUID())).number())
                .isEqualTo("" + (next + 1))
                .isNotEqualTo(first.number());
    }

    @Test
    void settings_need_their_own_scope() {
        for (String path : new String[] {"/settings/store", "/settings/orders", "/shipping-methods", "/tax-rates"}) {
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(Tokens.secret("orders:write"))
                    .get(path)
                    .then()
                    .statusCode(403);
        }
    }
}
