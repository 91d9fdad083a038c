package dev.comptoir.orders.document;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.einvoice.Archive;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ScriptsIT {

    private static final List<String> NAMES = List.of(
            "Łódź Ærø",
            "Ελληνικό μέλι",
            "Щётка",
            "Cà phê sữa đá",
            "चाय",
            "日本茶 中文 한국어",
            "قهوة عربية 250 (لا سكر)",
            "קפה שחור 250 (גרם)");

    @BeforeEach
    void invoices_are_issued_by_hand() {
        Invoicing.byHand();
    }

    private static byte[] invoice(String name, String format) {
        Cart cart = Cart.of(UUID.randomUUID());
        asked().body(cart.json().replace("Shirt <M>", name))
                .post("/internal/placements")
                .then()
                .statusCode(201);
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.all())
                .get("/invoices/{id}/" + format, Invoicing.issued(cart.orderId()))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** Joined letters and their order on paper are undone: what is left is what was written. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }

    @Test
    void no_letter_of_any_script_is_lost() throws IOException {
        for (String name : NAMES) {
            String text = text(invoice(name, "pdf"));
            assertThat(text).doesNotContain("##");
            for (String word : name.replaceAll("[()]", "").split(" ")) {
                assertThat(text).contains(Normalizer.normalize(word, Normalizer.Form.NFKC));
            }
        }
    }

    /** Some of its vowels are drawn before the letter they follow: the letters are all there, some in the order of the paper. */
    @Test
    void half_and_joined_letters_of_hindi_are_read_back() throws IOException {
        String text = text(invoice("हिन्दी किताब क्षत्रिय श्री", "pdf"));
        assertThat(text).doesNotContain("#").contains("न्दी", "ताब", "क्षित्रय", "श्री");
    }

    @Test
    void an_archive_says_of_every_sign_which_letter_it_is() throws IOException {
        byte[] hybrid = invoice("हिन्दी किताब, قهوة عربية, קפה שחור", "factur-x");
        assertThat(Archive.wrongWith(hybrid)).isEmpty();
        assertThat(text(hybrid)).contains("ह", "न", "द", "क", "त", "ब").contains("קפה");
    }
}
