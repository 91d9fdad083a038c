package dev.comptoir.platform.mail;

import dev.comptoir.kernel.Percentage;
import java.text.NumberFormat;

/** Writes rates the way a language does: 5.5% and 5,5 %. */
public final class Percentages {

    private Percentages() {}

    public static String format(Percentage rate, Language language) {
        NumberFormat format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(rate.fraction());
    }
}
