package dev.comptoir.orders.document;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.returns.Returns;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ReturnSlipIT {

    private static Response slip(Object returnId) {
        return RestAssured.given().auth().oauth2(Tokens.all()).get("/returns/{id}/return-slip", returnId);
    }

    private static String text(Response answer) throws IOException {
        answer.then().statusCode(200).contentType("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void it_says_where_to_send_what_and_why_without_prices() throws IOException {
        Invoicing.byHand();
        Orders.Placed order = Returns.shipped();
        String shirt = Orders.lineIds(order.id()).getFirst();
        String id = Returns.created(order.id(), Returns.line(shirt, 2));
        String number = asked().get("/returns/{id}", id).path("returnNumber");
        Response answer = slip(id);
        assertThat(answer.header("Content-Disposition")).contains("filename=\"Return slip " + number + ".pdf\"");
        assertThat(text(answer))
                .contains("Return slip", number, "Send to", "Maison Été SARL", "From", "2 Ship Street")
                .contains("SHIRT-M", "Shirt <M>", "2", "Too large", order.number())
                .contains("Put this page into the parcel, and write " + number + " on it.")
                .doesNotContain("€", "Book");
        slip(UUID.randomUUID()).then().statusCode(404).body("code", equalTo("return-not-found"));
    }

    @Test
    void the_customer_gets_it_once_the_return_is_approved_and_of_no_other_order() throws IOException {
        Orders.Placed order = Returns.shipped();
        String token = Returns.token(order);
        String shirt = Orders.lineIds(order.id()).getFirst();
        String id = RestAssured.given()
                .contentType("application/json")
                .body("{\"lines\":[%s]}".formatted(Returns.line(shirt, 1)))
                .post("/order-status/{token}/returns", token)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/order-status/{token}/returns/{id}/return-slip";
        RestAssured.given()
                .get(path, token, id)
                .then()
                .statusCode(409)
                .body("code", equalTo("return-slip-not-available"));
        asked().body("{\"notifyCustomer\":true}")
                .post("/returns/{id}/approval", id)
                .then()
                .statusCode(200);
        String mail = MailSeam.awaitMailsTo(order.email(), 3).stream()
                .filter(each -> each.subject().endsWith("is approved"))
                .findFirst()
                .orElseThrow()
                .text();
        Matcher link = Pattern.compile("/v1(/order-status/\\S+/return-slip)").matcher(mail);
        assertThat(link.find()).isTrue();
        assertThat(text(RestAssured.given().get(link.group(1)))).contains("Return slip", "Too large");
        String other = Returns.token(Returns.shipped());
        RestAssured.given().get(path, other, id).then().statusCode(404).body("code", equalTo("document-not-found"));
    }
}
