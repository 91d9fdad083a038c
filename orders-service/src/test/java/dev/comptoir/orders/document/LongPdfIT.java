package dev.comptoir.orders.document;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Invoicing;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class LongPdfIT {

    /** All that is printed, and where. */
    private static final class Letters extends PDFTextStripper {

        private final StringBuilder text = new StringBuilder();
        private final List<TextPosition> positions = new ArrayList<>();

        static Letters of(PDDocument document) throws IOException {
            Letters letters = new Letters();
            letters.getText(document);
            return letters;
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            text.append(letter.getUnicode());
            letter.getUnicode().chars().forEach(_ -> positions.add(letter));
        }

        /** How far from the left edge of its paper each text ends. */
        List<Float> ends(String pattern) {
            return Pattern.compile(pattern)
                    .matcher(text)
                    .results()
                    .map(found -> positions.get(found.end() - 1))
                    .map(last -> last.getXDirAdj() + last.getWidthDirAdj())
                    .toList();
        }
    }

    @Inject
    PdfFileStore files;

    @BeforeEach
    void invoices_are_issued_by_hand() {
        Invoicing.byHand();
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
    void two_hundred_lines_go_over_pages_that_repeat_the_head_and_are_counted() {
        ReadPdf read = ReadPdf.of(ReadPdf.get("/invoices/{id}/pdf", Invoicing.issued(placedWithMany())));
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

    /** The amounts end at the edge of what is printed: 16 mm from that of the paper. */
    @Test
    void what_is_carried_over_ends_where_the_amounts_end_at_the_foot_as_at_the_head() throws IOException {
        Response answer = ReadPdf.get("/invoices/{id}/pdf", Invoicing.issued(placedWithMany()));
        try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
            Letters letters = Letters.of(document);
            List<Float> ends = letters.ends("Carried over:\\s*€\\d+\\.\\d\\d");
            assertThat(ends).hasSize(2 * (document.getNumberOfPages() - 1));
            float edge = document.getPage(0).getCropBox().getWidth() - 16 * 72 / 25.4f;
            assertThat(ends).allSatisfy(end -> assertThat(end).isCloseTo(edge, within(0.5f)));
            assertThat(letters.ends("Page \\d+ of " + document.getNumberOfPages()))
                    .hasSize(document.getNumberOfPages())
                    .allSatisfy(end -> assertThat(end).isCloseTo(edge, within(0.5f)));
        }
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
}
