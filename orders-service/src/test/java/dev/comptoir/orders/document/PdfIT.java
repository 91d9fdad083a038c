package dev.comptoir.orders.document;

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
import dev.comptoir.orders.einvoice.Archive;
import dev.comptoir.orders.einvoice.Norm;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class PdfIT {

    private record Read(int pages, String text) {

        static Read of(Response answer) {
            answer.then().statusCode(200).contentType("application/pdf");
            try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
                StringBuilder text = new StringBuilder();
                for (PDPage page : document.getPages()) {
                    text.append(shown(page));
                }
                return new Read(
                        document.getNumberOfPages(),
                        text.toString().replace('\u00a0', ' ').replace('\u202f', ' '));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What stands beyond the edge of the paper nobody reads. */
        private static String shown(PDPage page) throws IOException {
            PDFTextStripperByArea paper = new PDFTextStripperByArea();
            paper.addRegion(
                    "paper",
                    new Rectangle2D.Float(
                            0,
                            0,
                            page.getCropBox().getWidth(),
                            page.getCropBox().getHeight()));
            paper.extractRegions(page);
            return paper.getTextForRegion("paper");
        }

        int times(String word) {
            return text.split(Pattern.quote(word), -1).length - 1;
        }
    }

    @Inject
    PdfFileStore files;

    @BeforeEach
    void invoices_are_issued_by_hand() {
        Invoicing.byHand();
    }

    private static Response pdf(String path, Object... parameters) {
        return RestAssured.given().auth().oauth2(Tokens.all()).get(path, parameters);
    }

    /** 200 lines of 1.00 and 20 % each. */
    private static UUID placedWithMany() {
        Cart cart = Cart.of(UUID.randomUUID());
        String lines = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> """
                        {"sku":"SKU-%d","name":"Thing %d of many, 商品","quantity":1,"unitPrice":%s,"total":%s,"tax":%s}""".formatted(i, i, eur("1.00"), eur("1.00"), eur("0.20")))
                .collect(Collectors.joining(","));
        String json = cart.json()
                .replaceFirst(
                        "(?s)\"lines\":\\[.*?\\],\\s+\"totals\".*?\\},\\s+\"customerRemark\"",
                        Matcher.quoteReplacement("\"lines\":[" + lines + "],\"totals\":{\"subtotal\":" + eur("200.00")
                                + ",\"discountTotal\":"
                                + eur("0.00") + ",\"shippingTotal\":" + eur("5.00") + ",\"taxTotal\":" + eur("41.00")
                                + ",\"total\":" + eur("246.00") + "},\"customerRemark\""));
        asked().body(json).post("/internal/placements").then().statusCode(201);
        return cart.orderId();
    }

    @Test
    @Proves("O-130")
    @Proves("O-119")
    @Proves("F-008")
    void an_invoice_is_the_same_file_for_ever_under_a_name_people_keep() {
        Orders.Placed order = Orders.placed(Cart.of(UUID.randomUUID()).speaking("fr"));
        String id = Invoicing.issued(order.id());
        String number = Invoicing.numbers(order.id()).getFirst();
        Response first = pdf("/invoices/{id}/pdf", id);
        Read read = Read.of(first);
        assertThat(read.pages()).isEqualTo(1);
        assertThat(read.text())
                .contains("Facture", number, "Maison Été SARL", "N° de TVA : FR32123456789", "Page 1 sur 1")
                .contains("Shirt <M> (SHIRT-M)", "24,00 €", "20 % 40,50 € 8,10 €", "48,60 €", "SARL au capital")
                .contains("1 Bill Street", "2 Ship Street", order.number());
        assertThat(first.header("Content-Disposition")).contains("filename=\"Facture " + number + ".pdf\"");
        Response second = pdf("/invoices/{id}/pdf", id);
        assertThat(Arrays.equals(first.asByteArray(), second.asByteArray())).isTrue();
        assertThat(second.header("Repr-Digest")).isEqualTo(first.header("Repr-Digest"));
        assertThat(Database.current()
                        .value(
                                "select sha256 = encode(sha256(content), 'hex') from document_files where document_id = ?",
                                UUID.fromString(id)))
                .isEqualTo(true);
        pdf("/invoices/{id}/pdf", UUID.randomUUID()).then().statusCode(404).body("code", equalTo("invoice-not-found"));
    }

    @Test
    void two_hundred_lines_go_over_pages_that_repeat_the_head_and_are_counted() {
        Read read = Read.of(pdf("/invoices/{id}/pdf", Invoicing.issued(placedWithMany())));
        assertThat(read.pages()).isGreaterThan(3);
        assertThat(read.text()).contains("Page 2 of " + read.pages(), "€246.00", "商品");
        assertThat(read.times("Unit price excl. tax")).isEqualTo(read.pages());
        for (int i = 1; i <= 200; i++) {
            assertThat(read.text()).contains("Thing " + i + " of many");
        }
        // At the foot of a page and at the head of the next one; 1.20 for each line before.
        Matcher carried = Pattern.compile("Carried over: €(\\d+\\.\\d\\d)").matcher(read.text());
        List<String> sums = carried.results().map(found -> found.group(1)).toList();
        assertThat(sums).hasSize(2 * (read.pages() - 1));
        for (int i = 0; i < sums.size(); i += 2) {
            assertThat(sums.get(i)).isEqualTo(sums.get(i + 1));
            assertThat(new BigDecimal(sums.get(i)).remainder(new BigDecimal("1.20")))
                    .isZero();
        }
        assertThat(read.text()).doesNotContain("Carried over: €246.00");
    }

    @Test
    void what_takes_long_is_written_once_for_all_who_ask_and_stored_when_they_have_gone() {
        UUID id = UUID.randomUUID();
        CompletableFuture<byte[]> written = new CompletableFuture<>();
        AtomicInteger begun = new AtomicInteger();
        for (int asked = 0; asked < 3; asked++) {
            files.add(id, DocumentFormat.PDF, () -> {
                        begun.incrementAndGet();
                        return Uni.createFrom().completionStage(written);
                    })
                    .subscribe()
                    .with(_ -> {})
                    .cancel();
        }
        written.complete(new byte[] {1});
        Awaitility.await().until(() -> Database.current().count("document_files where document_id = ?", id) == 1);
        assertThat(begun).hasValue(1);
    }

    @Test
    void an_invoice_says_to_which_account_while_something_is_to_be_paid() {
        String seller = Invoicing.SELLER.replaceFirst("\\{", "{\"iban\":\"FR7630006000011234567890189\",");
        Invoicing.save(Invoicing.body(seller, "INV-", "CN-")).statusCode(200);
        assertThat(invoice(Orders.placed())).contains("IBAN FR7630006000011234567890189");
        assertThat(invoice(Orders.paid())).doesNotContain("IBAN");
    }

    private static String invoice(Orders.Placed order) {
        return Read.of(pdf("/invoices/{id}/pdf", Invoicing.issued(order.id()))).text();
    }

    @Test
    @Proves("O-022")
    @Proves("O-118")
    @Proves("F-008")
    void a_packing_slip_says_what_to_pack_and_no_price() {
        Orders.Placed order = Orders.placedWithDownload();
        Orders.get(order.id()).body("shipping.name", equalTo("Colissimo"));
        Response slip = pdf("/orders/{id}/packing-slip", order.id());
        assertThat(slip.header("Content-Disposition")).contains("filename=\"Packing slip " + order.number() + ".pdf\"");
        Read read = Read.of(slip);
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
        pdf("/orders/{id}/packing-slip", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @Proves("O-119")
    void receipts_say_what_was_paid_and_what_went_back() {
        Orders.Placed order = Orders.paid();
        Read sale = Read.of(pdf("/orders/{id}/sales-receipt", order.id()));
        assertThat(sale.text()).contains("Sales receipt", "Bank transfer", "€48.60", "Paid");
        String refund = Orders.refund(
                        order.id(),
                        UUID.randomUUID(),
                        "{\"amount\":%s,\"reason\":\"Torn\",\"showReasonToCustomer\":true}".formatted(eur("12.50")))
                .extract()
                .path("id");
        Read back = Read.of(pdf("/orders/{id}/refunds/{refund}/receipt", order.id(), refund));
        assertThat(back.text()).contains("Refund receipt", "€12.50", "Torn");
        pdf("/orders/{id}/refunds/{refund}/receipt", order.id(), UUID.randomUUID())
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
        Read invoices =
                Read.of(asked().body(body.formatted("INVOICE", second.id(), none.id(), first.id(), UUID.randomUUID()))
                        .post("/order-documents"));
        assertThat(invoices.pages()).isEqualTo(2);
        assertThat(invoices.text().indexOf(Invoicing.numbers(second.id()).getFirst()))
                .isLessThan(
                        invoices.text().indexOf(Invoicing.numbers(first.id()).getFirst()));
        Read slips =
                Read.of(asked().body(body.formatted("PACKING_SLIP", first.id(), second.id(), none.id(), first.id()))
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
        assertThat(Read.of(pdf("/credit-notes/{id}/pdf", note)).text())
                .contains("Credit note", "Refers to invoice", number, "Goodwill", "€10.00", "€12.00");
        String cancellation = asked().body("{\"reason\":\"Wrong address\"}")
                .post("/invoices/{id}/cancellation", invoice)
                .path("id");
        assertThat(Read.of(pdf("/invoices/{id}/pdf", cancellation)).text())
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
        Read read = Read.of(RestAssured.given().get(link.group(1) + id + "?utm_source=mail"));
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

    private static byte[] file(String path, String id, String mediaType) {
        Response answer = pdf(path, id);
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
        assertThat(Read.of(pdf("/invoices/{id}/factur-x", id)).text())
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
            pdf("/invoices/{id}/" + format, UUID.randomUUID()).then().statusCode(404);
            pdf("/credit-notes/{id}/" + format, UUID.randomUUID())
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
            pdf("/invoices/{id}/" + format, id)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("electronic-invoice-incomplete"))
                    .body("missing", contains("/seller/vatNumber", "/seller/registrationNumber"));
        }
        pdf("/invoices/{id}/pdf", id).then().statusCode(200);
        String wrong = Invoicing.SELLER.replace("\"footer\"", "\"iban\":\"FR7630006000011234567890188\",\"footer\"");
        Invoicing.save(Invoicing.body(wrong, "INV-", "CN-")).statusCode(422).body("code", equalTo("wrong-iban"));
        String nowhere = Invoicing.SELLER.replace("\"country\":\"FR\"", "\"country\":\"ZZ\"");
        Invoicing.save(Invoicing.body(nowhere, "INV-", "CN-")).statusCode(422).body("code", equalTo("unknown-value"));
    }
}
