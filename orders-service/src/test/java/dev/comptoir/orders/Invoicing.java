package dev.comptoir.orders;

import static dev.comptoir.orders.Orders.asked;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Sets how invoices are issued and issues them, for tests that are about something else too. */
public final class Invoicing {

    public static final String SELLER = """
            {"legalName":"Maison Été SARL","vatNumber":"FR32123456789","registrationNumber":"123456789",
             "footer":"SARL au capital de 10 000 €","email":"facture@example.test",
             "address":{"line1":"3 rue des Essais","postalCode":"75002","city":"Paris","country":"FR"}}""";

    private static final String BODY = """
            {"mode":"%s","seller":%s,"invoicePrefix":"%s","creditNotePrefix":"%s","paymentTermDays":30,
             "creditNoteOnRefund":%s,"emailCustomer":%s}""";

    private Invoicing() {}

    public static void byHand() {
        save("MANUAL", false, false).statusCode(200);
    }

    /** Runs with invoices that come by themselves, and without them again. */
    public static void with(String mode, boolean creditNoteOnRefund, Runnable test) {
        save(mode, creditNoteOnRefund, false).statusCode(200);
        try {
            test.run();
        } finally {
            byHand();
        }
    }

    public static ValidatableResponse save(String mode, boolean creditNoteOnRefund, boolean emailCustomer) {
        return save(BODY.formatted(mode, SELLER, "INV-", "CN-", creditNoteOnRefund, emailCustomer));
    }

    public static ValidatableResponse save(String body) {
        String etag = asked().get("/settings/invoicing")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return asked().header("If-Match", etag)
                .body(body)
                .put("/settings/invoicing")
                .then();
    }

    public static String body(String seller, String invoicePrefix, String creditNotePrefix) {
        return BODY.formatted("MANUAL", seller, invoicePrefix, creditNotePrefix, false, false);
    }

    public static ValidatableResponse issue(UUID order) {
        return asked().post("/orders/{id}/invoices", order).then();
    }

    /** The id of a fresh invoice of an order. */
    public static String issued(UUID order) {
        return issue(order).statusCode(201).extract().path("id");
    }

    public static List<String> numbers(UUID order) {
        return asked().get("/orders/{id}/invoices", order)
                .then()
                .statusCode(200)
                .extract()
                .path("items.number");
    }

    public static void awaitInvoice(UUID order) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !numbers(order).isEmpty());
    }
}
