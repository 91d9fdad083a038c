package dev.comptoir.orders.document;

import dev.comptoir.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** What stands on the pages of a PDF that a program answered. */
public record ReadPdf(int pages, String text) {

    public static ReadPdf of(Response answer) {
        answer.then().statusCode(200).contentType("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
            StringBuilder text = new StringBuilder();
            for (PDPage page : document.getPages()) {
                text.append(shown(page));
            }
            return new ReadPdf(
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
                        0, 0, page.getCropBox().getWidth(), page.getCropBox().getHeight()));
        paper.extractRegions(page);
        return paper.getTextForRegion("paper");
    }

    /** How often a word stands on the paper. */
    public int times(String word) {
        return text.split(Pattern.quote(word), -1).length - 1;
    }

    /** The answer to who may read everything. */
    public static Response get(String path, Object... parameters) {
        return RestAssured.given().auth().oauth2(Tokens.all()).get(path, parameters);
    }
}
