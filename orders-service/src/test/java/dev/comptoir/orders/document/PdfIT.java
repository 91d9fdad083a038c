package dev.comptoir.orders.document;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class PdfIT {

    @BeforeEach
    void invoices_are_issued_by_hand() {
        Invoicing.byHand();
    }

    @Test
    @Proves("O-130")
    @Proves("O-119")
    @Proves("F-008")
    void an_invoice_is_the_same_file_for_ever_under_a_name_people_keep() {
        Orders.Placed order = Orders.placed(Cart.of(UUID.randomUUID()).speaking("fr"));
        String id = Invoicing.issued(order.id());
        String number = Invoicing.numbers(order.id()).getFirst();
        Response first = ReadPdf.get("/invoices/{id}/pdf", id);
        ReadPdf read = ReadPdf.of(first);
        assertThat(read.pages()).isEqualTo(1);
        assertThat(read.text())
                .contains("Facture", number, "Maison Été SARL", "N° de TVA : FR32123456789", "Page 1 sur 1")
                .contains("Shirt <M> (SHIRT-M)", "24,00 €", "20 % 40,50 € 8,10 €", "48,60 €", "SARL au capital")
                .contains("1 Bill Street", "2 Ship Street", order.number());
        assertThat(first.header("Content-Disposition")).contains("filename=\"Facture " + number + ".pdf\"");
        Response second = ReadPdf.get("/invoices/{id}/pdf", id);
        assertThat(Arrays.equals(first.asByteArray(), second.asByteArray())).isTrue();
        assertThat(second.header("Repr-Digest")).isEqualTo(first.header("Repr-Digest"));
        assertThat(Database.current()
                        .value(
                                "select sha256 = encode(sha256(content), 'hex') from document_files where document_id = ?",
                                UUID.fromString(id)))
                .isEqualTo(true);
        ReadPdf.get("/invoices/{id}/pdf", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("invoice-not-found"));
    }

    @Test
    void an_invoice_says_to_which_account_while_something_is_to_be_paid() {
        String seller = Invoicing.SELLER.replaceFirst("\\{", "{\"iban\":\"FR7630006000011234567890189\",");
        Invoicing.save(Invoicing.body(seller, "INV-", "CN-")).statusCode(200);
        assertThat(invoice(Orders.placed())).contains("IBAN FR7630006000011234567890189");
        assertThat(invoice(Orders.paid())).doesNotContain("IBAN");
    }

    private static String invoice(Orders.Placed order) {
        return ReadPdf.of(ReadPdf.get("/invoices/{id}/pdf", Invoicing.issued(order.id())))
                .text();
    }

    @Test
    @Proves("O-022")
    @Proves("O-118")
    @Proves("F-008")
    void a_packing_slip_says_what_to_pack_and_no_price() {
        Orders.Placed order = Orders.placedWithDownload();
        Orders.get(order.id()).body("shipping.name", equalTo("Colissimo"));
        Response slip = ReadPdf.get("/orders/{id}/packing-slip", order.id());
        assertThat(slip.header("Content-Disposition")).contains("filename=\"Packing slip " + order.number() + ".pdf\"");
        ReadPdf read = ReadPdf.of(slip);
        assertThat(read.text())
                .contains(
                        "Packing slip",
                        "Shirt <M>",
                        "SHIRT-M",
                        "Colissimo",
                        "2 Ship Street",
                        "Ring twice",
                        "Gift message: Happy birthday!")
                .doesNotContain("€", "Book");
        ReadPdf.get("/orders/{id}/packing-slip", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @Proves("O-119")
    void receipts_say_what_was_paid_and_what_went_back() {
        Orders.Placed order = Orders.paid();
        ReadPdf sale = ReadPdf.of(ReadPdf.get("/orders/{id}/sales-receipt", order.id()));
        assertThat(sale.text()).contains("Sales receipt", "Bank transfer", "€48.60", "Paid");
        String refund = Orders.refund(
                        order.id(),
                        UUID.randomUUID(),
                        "{\"amount\":%s,\"reason\":\"Torn\",\"showReasonToCustomer\":true}".formatted(eur("12.50")))
                .extract()
                .path("id");
        ReadPdf back = ReadPdf.of(ReadPdf.get("/orders/{id}/refunds/{refund}/receipt", order.id(), refund));
        assertThat(back.text()).contains("Refund receipt", "€12.50", "Torn");
        ReadPdf.get("/orders/{id}/refunds/{refund}/receipt", order.id(), UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("refund-not-found"));
    }

    @Test
    @Proves("O-135")
    @Proves("O-205")
    void documents_of_many_orders_are_printed_into_one_file_in_the_order_named() {
        Orders.Placed first = Orders.placed();
        Orders.Placed second = Orders.placed();
        Orders.Placed none = Orders.placed();
        Invoicing.issued(first.id());
        Invoicing.issued(second.id());
        String body = "{\"type\":\"%s\",\"orderIds\":[\"%s\",\"%s\",\"%s\",\"%s\"]}";
        ReadPdf invoices = ReadPdf.of(
                asked().body(body.formatted("INVOICE", second.id(), none.id(), first.id(), UUID.randomUUID()))
                        .post("/order-documents"));
        assertThat(invoices.pages()).isEqualTo(2);
        assertThat(invoices.text().indexOf(Invoicing.numbers(second.id()).getFirst()))
                .isLessThan(
                        invoices.text().indexOf(Invoicing.numbers(first.id()).getFirst()));
        ReadPdf slips =
                ReadPdf.of(asked().body(body.formatted("PACKING_SLIP", first.id(), second.id(), none.id(), first.id()))
                        .post("/order-documents"));
        assertThat(slips.pages()).isEqualTo(3);
        asked().body("{\"type\":\"INVOICE\",\"orderIds\":[\"%s\"]}".formatted(none.id()))
                .post("/order-documents")
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-to-print"));
        asked().body("{\"type\":\"INVOICE\",\"orderIds\":[]}")
                .post("/order-documents")
                .then()
                .statusCode(400);
    }

    @Test
    void a_credit_note_and_a_cancellation_say_which_invoice_they_are_about() {
        Orders.Placed order = Orders.placed();
        String invoice = Invoicing.issued(order.id());
        String number = Invoicing.numbers(order.id()).getFirst();
        String note = asked(UUID.randomUUID())
                .body("{\"amount\":%s,\"reason\":\"Goodwill\"}".formatted(eur("12.00")))
                .post("/invoices/{id}/credit-notes", invoice)
                .path("id");
        assertThat(ReadPdf.of(ReadPdf.get("/credit-notes/{id}/pdf", note)).text())
                .contains("Credit note", "Refers to invoice", number, "Goodwill", "€10.00", "€12.00");
        String cancellation = asked().body("{\"reason\":\"Wrong address\"}")
                .post("/invoices/{id}/cancellation", invoice)
                .path("id");
        assertThat(ReadPdf.of(ReadPdf.get("/invoices/{id}/pdf", cancellation)).text())
                .contains("Cancellation invoice", number, "Wrong address", "-€36.60");
    }

    @Test
    void the_buyer_follows_the_link_of_the_mail_and_sees_no_other_order() {
        Orders.Placed order = Orders.placed();
        String other = Invoicing.issued(Orders.placed().id());
        String id = Invoicing.issued(order.id());
        asked(UUID.randomUUID()).post("/invoices/{id}/emails", id).then().statusCode(200);
        String text = MailSeam.awaitMailsTo(order.email(), 2).stream()
                .map(MailSeam.ReceivedMail::text)
                .collect(Collectors.joining());
        Matcher link =
                Pattern.compile("/v1(/order-status/[^/\\s]+/documents/)" + id).matcher(text);
        assertThat(link.find()).isTrue();
        ReadPdf read = ReadPdf.of(RestAssured.given().get(link.group(1) + id + "?utm_source=mail"));
        assertThat(read.text()).contains("Invoice", order.number());
        for (Object wrong : List.of(other, UUID.randomUUID())) {
            RestAssured.given()
                    .get(link.group(1) + wrong)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("document-not-found"));
        }
        RestAssured.given().get("/order-status/nonsense/documents/" + id).then().statusCode(404);
    }
}
