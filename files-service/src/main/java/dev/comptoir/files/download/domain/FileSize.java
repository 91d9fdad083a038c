package dev.comptoir.files.download.domain;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Says how large a file is, as people read it. */
public final class FileSize {

    private static final List<String> ENGLISH = List.of("bytes", "kB", "MB", "GB");
    private static final List<String> FRENCH = List.of("octets", "ko", "Mo", "Go");
    private static final int STEP = 1000;

    private FileSize() {}

    /** In decimal units, with one digit behind the comma below ten. */
    public static String text(long bytes, Locale locale) {
        List<String> units = locale.getLanguage().equals("fr") ? FRENCH : ENGLISH;
        int unit = 0;
        long divisor = 1;
        while (unit < units.size() - 1 && bytes >= divisor * STEP) {
            divisor *= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit > 0 && bytes < 10 * divisor ? 1 : 0);
        return format.format(java.math.BigDecimal.valueOf(bytes).divide(java.math.BigDecimal.valueOf(divisor)))
                + "\u00a0"
                + units.get(unit);
    }
}
