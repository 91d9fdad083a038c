package dev.comptoir.files.watermark.domain;

import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The line that a copy carries: whose it is, in letters that every reader of PDFs has. */
public final class WatermarkText {

    private static final int LONGEST = 120;

    private WatermarkText() {}

    public static String of(String orderNumber, String buyer, String email) {
        return Stream.of(orderNumber, buyer, email)
                .map(WatermarkText::plain)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" - "));
    }

    /** Letters outside of Latin-1 lose their accents, or become a question mark. */
    private static String plain(String text) {
        String shown = text.strip()
                .codePoints()
                .mapToObj(Character::toString)
                .map(each -> each.matches("[ -~\\u00a1-\\u00ff]")
                        ? each
                        : Normalizer.normalize(each, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))
                .map(each -> each.matches("[ -~\\u00a1-\\u00ff]*") ? each : "?")
                .collect(Collectors.joining());
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
    }
}
