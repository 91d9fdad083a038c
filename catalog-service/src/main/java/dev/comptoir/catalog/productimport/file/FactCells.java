package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.product.Descriptions;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productfacts.Texts;
import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a row says beside name, price and stock: a cell that cannot be taken over is left out and spoils no product. */
final class FactCells {

    private static final Pattern ONE_LINE = Pattern.compile(Texts.ONE_LINE);
    private static final Pattern WEB_ADDRESS = Pattern.compile(Texts.WEB_ADDRESS);
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    private FactCells() {}

    static String line(String text, int most) {
        String line = Descriptions.plain(text);
        return line.length() <= most && ONE_LINE.matcher(line).matches() ? line : null;
    }

    /** The standard rate has no class of its own. */
    static String taxClass(String text) {
        String named = text.strip();
        return named.matches(FieldRules.TAX_CLASS) && !named.equals("standard") ? named : null;
    }

    static List<String> lines(Stream<String> texts, int most, int count) {
        return texts.map(text -> line(text, most))
                .filter(line -> line != null)
                .distinct()
                .limit(count)
                .toList();
    }

    /** Null when it is none that can be shown. */
    static String address(String text) {
        String address = text.startsWith("//") ? "https:" + text : text;
        return address.length() <= Texts.ADDRESS && WEB_ADDRESS.matcher(address).matches() ? address : null;
    }

    /** Null when there is none above zero. */
    static Money money(String text, PriceRule prices) {
        try {
            Money money =
                    text.isEmpty() ? null : prices.checked(Money.parse(text.replace(',', '.'), prices.currency()));
            return money == null || money.isZero() ? null : money;
        } catch (DomainException unreadable) {
            return null;
        }
    }

    /** A positive number in another unit, rounded to a whole one; null when there is none. */
    static Integer measure(String text, String factor) {
        if (!text.matches("\\d{1,9}([.,]\\d{1,9})?")) {
            return null;
        }
        BigDecimal measure = new BigDecimal(text.replace(',', '.'))
                .multiply(new BigDecimal(factor))
                .setScale(0, RoundingMode.HALF_UP);
        return measure.signum() > 0 && measure.compareTo(MOST) <= 0 ? Integer.valueOf(measure.intValue()) : null;
    }
}
