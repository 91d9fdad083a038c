package dev.comptoir.orders.document;

import dev.comptoir.orders.script.ScriptFont;
import dev.comptoir.orders.script.SignLetters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Adds to a PDF which letters its signs of several letters stand for, so that they are all there when a text is copied or
 * searched. PDFBox writes that of signs of one letter only.
 */
final class PdfLetters {

    private static final String FONT = "NotoSansDevanagari";
    private static final String END = "endcmap";
    /** Most entries of one part of the table, by ISO 32000. */
    private static final int PART = 100;

    private static final List<Map.Entry<Integer, String>> SIGNS =
            List.copyOf(new TreeMap<>(SignLetters.of(ScriptFont.DEVANAGARI)).entrySet());

    private PdfLetters() {}

    static byte[] complete(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + pdf.length / 8)) {
            for (COSDictionary font : fonts(document)) {
                complete(font.getCOSStream(COSName.TO_UNICODE));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static Set<COSDictionary> fonts(PDDocument document) throws IOException {
        Set<COSDictionary> fonts = new HashSet<>();
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getFontNames()) {
                COSDictionary font = resources.getFont(name).getCOSObject();
                if (font.getNameAsString(COSName.BASE_FONT).contains(FONT)) {
                    fonts.add(font);
                }
            }
        }
        return fonts;
    }

    private static void complete(COSStream table) throws IOException {
        String text = table.toTextString();
        try (OutputStream out = table.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.replace(END, additions() + END).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static String additions() {
        StringBuilder all = new StringBuilder();
        for (int from = 0; from < SIGNS.size(); from += PART) {
            List<Map.Entry<Integer, String>> part = SIGNS.subList(from, Math.min(from + PART, SIGNS.size()));
            all.append(part.size()).append(" beginbfchar\n");
            all.append(part.stream().map(PdfLetters::line).collect(Collectors.joining()));
            all.append("endbfchar\n");
        }
        return all.toString();
    }

    private static String line(Map.Entry<Integer, String> sign) {
        HexFormat hex = HexFormat.of().withUpperCase();
        String letters = hex.formatHex(sign.getValue().getBytes(StandardCharsets.UTF_16BE));
        return "<" + hex.toHexDigits(sign.getKey().shortValue()) + "> <" + letters + ">\n";
    }
}
