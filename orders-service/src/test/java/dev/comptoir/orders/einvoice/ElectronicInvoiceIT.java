package dev.comptoir.orders.einvoice;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.document.ReadPdf;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ElectronicInvoiceIT {

    @BeforeEach
    void invoices_are_issued_by_hand() {
        Invoicing.byHand();
    }

    private static byte[] file(String path, String id, String mediaType) {
        Response answer = ReadPdf.get(path, id);
        answer.then().statusCode(200).contentType(mediaType).header("Repr-Digest", notNullValue());
        return answer.asByteArray();
    }

    private static byte[] xml(String path, String id) {
        return file(path, id, "application/xml");
    }

    @Test
    @Proves("O-130")
    void an_invoice_is_an_electronic_one_in_both_syntaxes_and_inside_its_pdf() {
        Cart cart = Cart.of(UUID.randomUUID()).speaking("fr");
        String json = cart.json()
                .replace("Ann Smith", "Zoë & Søn <GmbH> 商品")
                .replace("\"locale\"", "\"vatNumber\":\"DE123456788\",\"locale\"");
        asked().body(json).post("/internal/placements").then().statusCode(201);
        String id = Invoicing.issued(cart.orderId());
        byte[] cii = xml("/invoices/{id}/cii", id);
        assertThat(Norm.ofCii(cii)).isEmpty();
        assertThat(new String(cii, StandardCharsets.UTF_8))
                .contains(">DE123456788<", ">48.60<", "Livraison: Colissimo");
        assertThat(Norm.ofUbl(xml("/invoices/{id}/ubl", id), false)).isEmpty();
        byte[] hybrid = file("/invoices/{id}/factur-x", id, "application/pdf");
        assertThat(Archive.wrongWith(hybrid)).isEmpty();
        assertThat(Archive.inside(hybrid, "factur-x.xml")).isEqualTo(cii);
        assertThat(xml("/invoices/{id}/cii", id)).isEqualTo(cii);
        assertThat(file("/invoices/{id}/factur-x", id, "application/pdf")).isEqualTo(hybrid);
        assertThat(ReadPdf.of(ReadPdf.get("/invoices/{id}/factur-x", id)).text())
                .contains("DE123456788", "Zoë & Søn <GmbH> 商品", "48,60 €");
    }

    @Test
    @Proves("O-133")
    @Proves("O-136")
    void credit_notes_and_cancellations_are_electronic_credit_notes() {
        String invoice = Invoicing.issued(Orders.placed().id());
        String note = asked(UUID.randomUUID())
                .body("{\"amount\":%s,\"reason\":\"Goodwill\"}".formatted(eur("12.00")))
                .post("/invoices/{id}/credit-notes", invoice)
                .path("id");
        assertThat(new String(xml("/credit-notes/{id}/cii", note), StandardCharsets.UTF_8))
                .contains("<ram:TypeCode>381<", ">12.00<");
        assertThat(Norm.ofUbl(xml("/credit-notes/{id}/ubl", note), true)).isEmpty();
        byte[] hybrid = file("/credit-notes/{id}/factur-x", note, "application/pdf");
        assertThat(Archive.inside(hybrid, "factur-x.xml")).isEqualTo(xml("/credit-notes/{id}/cii", note));
        String cancellation = asked().body("{\"reason\":\"Wrong address\"}")
                .post("/invoices/{id}/cancellation", invoice)
                .path("id");
        assertThat(new String(xml("/invoices/{id}/ubl", cancellation), StandardCharsets.UTF_8))
                .contains("<CreditNote", ">36.60<", "Wrong address");
        for (String format : List.of("cii", "ubl", "factur-x")) {
            ReadPdf.get("/invoices/{id}/" + format, UUID.randomUUID()).then().statusCode(404);
            ReadPdf.get("/credit-notes/{id}/" + format, UUID.randomUUID())
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("credit-note-not-found"));
        }
    }

    @Test
    void what_the_settings_did_not_say_in_time_is_named_and_the_pdf_is_there_all_the_same() {
        String seller = Invoicing.SELLER.replaceAll("\"(vatNumber|registrationNumber)\":\"[^\"]+\",", "");
        Invoicing.save(Invoicing.body(seller, "INV-", "CN-")).statusCode(200);
        asked().get("/settings/invoicing/readiness")
                .then()
                .body("invoices", equalTo(true))
                .body("electronicInvoices", equalTo(false))
                .body("missing", contains("/seller/vatNumber", "/seller/registrationNumber"));
        String id = Invoicing.issued(Orders.placed().id());
        Invoicing.byHand();
        for (String format : List.of("cii", "ubl", "factur-x")) {
            ReadPdf.get("/invoices/{id}/" + format, id)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("electronic-invoice-incomplete"))
                    .body("missing", contains("/seller/vatNumber", "/seller/registrationNumber"));
        }
        ReadPdf.get("/invoices/{id}/pdf", id).then().statusCode(200);
        String wrong = Invoicing.SELLER.replace("\"footer\"", "\"iban\":\"FR7630006000011234567890188\",\"footer\"");
        Invoicing.save(Invoicing.body(wrong, "INV-", "CN-")).statusCode(422).body("code", equalTo("wrong-iban"));
        String nowhere = Invoicing.SELLER.replace("\"country\":\"FR\"", "\"country\":\"ZZ\"");
        Invoicing.save(Invoicing.body(nowhere, "INV-", "CN-")).statusCode(422).body("code", equalTo("unknown-value"));
    }
}
