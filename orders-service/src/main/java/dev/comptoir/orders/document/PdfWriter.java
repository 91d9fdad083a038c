package dev.comptoir.orders.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.comptoir.orders.script.RightToLeft;
import dev.comptoir.orders.script.ScriptFont;
import dev.comptoir.orders.script.TextRuns;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.logging.Level;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Turns pages into PDF, on a worker's thread; reads nothing but the logo, and nothing from outside, whatever a text says. */
final class PdfWriter {

    private static final String REGULAR = "/fonts/NotoSans-Regular.ttf";
    private static final String BOLD = "/fonts/NotoSans-Bold.ttf";

    private static final String LOGO_SCHEME = "logo";

    /** What the template names the logo by. */
    private static final String LOGO = LOGO_SCHEME + ":current";

    static {
        // A logo is small: no file on the disk to look into it.
        ImageIO.setUseCache(false);
        // It tells each step of each page.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
    }

    private PdfWriter() {}

    /** The logo, as the renderer opens what a page names. */
    private record LogoStream(byte[] content) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.ISO_8859_1);
        }
    }

    static byte[] write(PdfPage page) {
        String html = PdfTemplates.page(page).render();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = builder(page, html, ScriptFont::stream);
            builder.toStream(out);
            builder.run();
            return ScriptFont.DEVANAGARI.isNeeded(html) ? PdfLetters.complete(out.toByteArray()) : out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be written", e);
        }
    }

    /** As archives want it: PDF/A-3, everything inside, with the addition. */
    static byte[] archive(PdfPage page, ArchivalPdf.Addition addition) {
        PdfRendererBuilder builder = builder(page, PdfTemplates.page(page).render(), ScriptFont::letterByLetter);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            renderer.layout();
            try (PDDocument pdf = renderer.createPDFKeepOpen()) {
                addition.addTo(pdf);
                pdf.save(out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A document cannot be written", e);
        }
    }

    private static PdfRendererBuilder builder(PdfPage page, String html, Function<ScriptFont, InputStream> fonts) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((_, address) -> page.logo() != null && LOGO.equals(address) ? address : null);
        builder.useProtocolsStreamImplementation(_ -> new LogoStream(page.logo().content()), LOGO_SCHEME);
        builder.withProducer("Comptoir");
        font(builder, () -> stream(REGULAR), "Text", 400);
        font(builder, () -> stream(BOLD), "Text", 700);
        Arrays.stream(ScriptFont.values())
                .filter(font -> font.isNeeded(html))
                .forEach(font -> font(builder, () -> fonts.apply(font), font.family(), 400));
        if (TextRuns.runsFromTheRight(html)) {
            builder.useUnicodeBidiSplitter(TextRuns::new);
            builder.useUnicodeBidiReorderer(new RightToLeft());
            builder.defaultTextDirection(BaseRendererBuilder.TextDirection.LTR);
        }
        builder.withHtmlContent(html, null);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, FSSupplier<InputStream> file, String family, int weight) {
        builder.useFont(file, family, weight, BaseRendererBuilder.FontStyle.NORMAL, true);
    }

    private static InputStream stream(String file) {
        return PdfWriter.class.getResourceAsStream(file);
    }
}
