package dev.comptoir.orders.logo;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.einvoice.Archive;
import dev.comptoir.orders.returns.Returns;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class LogoOnDocumentsIT {

    private static final byte[] RED = Pictures.plain("png", 600, 200, Color.RED);
    private static final byte[] BLUE = Pictures.plain("png", 300, 300, Color.BLUE);

    @BeforeEach
    void invoices_are_issued_by_hand() {
        Invoicing.byHand();
        Logos.none();
    }

    @AfterEach
    void there_is_none() {
        Logos.none();
    }

    private static byte[] pdf(String path, Object... parameters) {
        return content(asked().accept("application/pdf").get(path, parameters));
    }

    private static byte[] content(Response answer) {
        answer.then().statusCode(200).contentType("application/pdf");
        return answer.asByteArray();
    }

    /** The colours of the pictures on the first page; none can be seen through. */
    private static List<Color> pictures(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            List<Color> colors = new ArrayList<>();
            for (COSName name : resources.getXObjectNames()) {
                PDXObject object = resources.getXObject(name);
                if (object instanceof PDImageXObject picture) {
                    assertThat(picture.getSoftMask()).isNull();
                    colors.add(new Color(picture.getImage().getRGB(picture.getWidth() / 2, picture.getHeight() / 2)));
                }
            }
            return colors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_was_issued_keeps_the_logo_of_its_time_however_late_it_is_asked_for() {
        String before = Invoicing.issued(Orders.placed().id());
        Logos.set(RED);
        String red = Invoicing.issued(Orders.placed().id());
        String redToo = Invoicing.issued(Orders.placed().id());
        byte[] first = pdf("/invoices/{id}/pdf", red);
        assertThat(pictures(first)).containsExactly(Color.RED);
        Logos.set(BLUE);
        assertThat(pdf("/invoices/{id}/pdf", red)).isEqualTo(first);
        assertThat(pictures(pdf("/invoices/{id}/factur-x", red))).containsExactly(Color.RED);
        assertThat(pictures(pdf("/invoices/{id}/pdf", redToo))).containsExactly(Color.RED);
        assertThat(pictures(pdf("/invoices/{id}/pdf", before))).isEmpty();
        assertThat(pictures(pdf(
                        "/invoices/{id}/pdf", Invoicing.issued(Orders.placed().id()))))
                .containsExactly(Color.BLUE);
        Logos.none();
        assertThat(pictures(pdf(
                        "/invoices/{id}/pdf", Invoicing.issued(Orders.placed().id()))))
                .isEmpty();
        assertThat(pictures(pdf("/invoices/{id}/factur-x", redToo))).containsExactly(Color.RED);
    }

    @Test
    void electronic_invoices_with_it_are_still_files_for_archives() {
        for (byte[] logo : List.of(
                RED,
                Pictures.seenThrough(400, 200, new Color(0, 128, 0, 200)),
                Pictures.photograph("jpg", 500, 300),
                Pictures.grey(200, 100, 90, 255))) {
            Logos.set(logo);
            byte[] hybrid = pdf(
                    "/invoices/{id}/factur-x", Invoicing.issued(Orders.placed().id()));
            assertThat(pictures(hybrid)).hasSize(1);
            assertThat(Archive.wrongWith(hybrid)).isEmpty();
        }
    }

    @Test
    void all_documents_show_it() {
        Logos.set(RED);
        Orders.Placed order = Orders.paid();
        String invoice = Invoicing.issued(order.id());
        String refund = Orders.refund(order.id(), UUID.randomUUID(), "{\"amount\":%s}".formatted(eur("12.50")))
                .extract()
                .path("id");
        String note = asked(UUID.randomUUID())
                .body("{\"amount\":%s}".formatted(eur("12.00")))
                .post("/invoices/{id}/credit-notes", invoice)
                .path("id");
        String cancellation = asked().body("{\"reason\":\"Wrong address\"}")
                .post("/invoices/{id}/cancellation", invoice)
                .path("id");
        List<byte[]> documents = List.of(
                pdf("/invoices/{id}/pdf", invoice),
                pdf("/invoices/{id}/pdf", cancellation),
                pdf("/credit-notes/{id}/pdf", note),
                pdf("/credit-notes/{id}/factur-x", note),
                pdf("/orders/{id}/packing-slip", order.id()),
                pdf("/orders/{id}/sales-receipt", order.id()),
                pdf("/orders/{id}/refunds/{refund}/receipt", order.id(), refund),
                pdf("/quotes/{id}/pdf", quote()),
                pdf("/returns/{id}/return-slip", goodsComingBack()),
                content(asked().accept("application/pdf")
                        .body("{\"type\":\"INVOICE\",\"orderIds\":[\"%s\"]}".formatted(order.id()))
                        .post("/order-documents")));
        assertThat(documents).allSatisfy(pdf -> assertThat(pictures(pdf)).containsExactly(Color.RED));
        Logos.set(BLUE);
        assertThat(pictures(pdf("/orders/{id}/packing-slip", order.id()))).containsExactly(Color.BLUE);
    }

    private static String quote() {
        return asked(UUID.randomUUID())
                .body("""
                        {"order":{"customer":{"email":"quote@example.test","name":"Quentin"},
                         "lines":[{"sku":"SHIRT-M","name":"Shirt","quantity":2,"unitPrice":%s,"taxPercent":"20"}]}}""".formatted(eur("10.00")))
                .post("/quotes")
                .path("id");
    }

    private static String goodsComingBack() {
        Orders.Placed order = Returns.shipped();
        String shirt = Orders.lineIds(order.id()).getFirst();
        return Returns.created(order.id(), Returns.line(shirt, 1));
    }
}
