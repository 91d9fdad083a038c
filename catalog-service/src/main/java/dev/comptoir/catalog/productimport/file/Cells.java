package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.product.Descriptions;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productfacts.Texts;
import dev.comptoir.catalog.productimport.domain.RowError;
import dev.comptoir.catalog.productimport.domain.RowErrors;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the cells of one row as what they should be; what they are not becomes an error of that cell. */
final class Cells {

    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d{1,2}");
    /** As many as stock can be. */
    private static final Pattern STOCK = Pattern.compile("(-?\\d{1,9}|1000000000)(\\.0+)?");

    private static final Pattern WEB_ADDRESS = Pattern.compile(Texts.WEB_ADDRESS);
    private static final Pattern SKU = Pattern.compile(Texts.SKU_PATTERN);
    private static final Set<String> YES = Set.of("true", "1", "yes");
    private static final Set<String> NO = Set.of("false", "0", "no");

    private final Row row;
    private final PriceRule prices;
    private final RowErrors errors;

    Cells(Row row, PriceRule prices, RowErrors errors) {
        this.row = row;
        this.prices = prices;
        this.errors = errors;
    }

    Row row() {
        return row;
    }

    int number() {
        return row.number();
    }

    boolean has(Column column) {
        return row.has(column);
    }

    String text(Column column) {
        return row.text(column);
    }

    String word(Column column) {
        return text(column).toLowerCase(Locale.ROOT);
    }

    /** One line of plain text; an empty one is an error. */
    String name(Column column) {
        String name = Descriptions.plain(text(column));
        if (name.isEmpty()) {
            refuse(column, "missing-name", "The product has no name.");
        } else if (name.length() > Texts.NAME) {
            refuse(column, "too-long", "A name has at most " + Texts.NAME + " characters, not " + name.length() + ".");
        }
        return name;
    }

    String description(Column column) {
        return description(column, text(column));
    }

    /** A text whose escapes the caller has undone. */
    String description(Column column, String given) {
        String text = given.replace("\r\n", "\n");
        if (text.length() > Texts.DESCRIPTION) {
            refuse(column, "too-long", "A description has at most " + Texts.DESCRIPTION + " characters.");
            return "";
        }
        if (text.indexOf('\0') >= 0) {
            refuse(column, "invalid-character", "The text contains a NUL character.");
            return "";
        }
        return Descriptions.cleaned(text);
    }

    /** An empty cell is an error: what has no price cannot be sold. */
    Money price(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            refuse(column, "missing-price", "There is no price.");
            return null;
        }
        String amount = DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
        try {
            return prices.checked(Money.parse(amount, prices.currency()));
        } catch (DomainException refusal) {
            refuse(column, "invalid-price", text + ": " + refusal.getMessage());
            return null;
        }
    }

    boolean flag(Column column, boolean absent) {
        String word = word(column);
        if (!word.isEmpty() && !YES.contains(word) && !NO.contains(word)) {
            refuse(column, "invalid-flag", text(column) + " is neither true nor false.");
        }
        return word.isEmpty() ? absent : YES.contains(word);
    }

    /** A whole number from zero; fewer than zero (sold more than there was) is zero; null when the cell is empty. */
    Integer stock(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!STOCK.matcher(text).matches()) {
            refuse(column, "invalid-quantity", text + " is no whole number of units up to 1,000,000,000.");
            return null;
        }
        return Math.max(0, Integer.parseInt(text.replaceFirst("\\..*", "")));
    }

    /** Null when the cell is empty. */
    String address(Column column, String given) {
        if (given.isEmpty()) {
            return null;
        }
        String text = given.startsWith("//") ? "https:" + given : given;
        if (text.length() > Texts.ADDRESS || !WEB_ADDRESS.matcher(text).matches()) {
            refuse(column, "invalid-image", "The image " + Texts.WEB_ADDRESS_MESSAGE + ".");
            return null;
        }
        return text;
    }

    String sku(Column column, String given) {
        if (given.length() > Texts.SKU || !SKU.matcher(given).matches()) {
            refuse(
                    column,
                    "invalid-sku",
                    "A SKU is one line of at most " + Texts.SKU + " characters, none of them invisible.");
        }
        return given;
    }

    void refuse(Column column, String code, String detail) {
        errors.add(new RowError(row.number(), row.header().nameOf(column), code, detail));
    }
}
