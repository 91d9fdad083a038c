package dev.comptoir.orders.export;

import dev.comptoir.kernel.Money;
import java.math.BigDecimal;

/** Writes values as the cells of a CSV file. */
public record CsvCells(CsvOptions options) {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    public String text(Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> decimal(money.amount());
            case BigDecimal number -> decimal(number.toPlainString());
            case String text -> guarded(text);
            default -> value.toString();
        };
    }

    private String decimal(String number) {
        return options.hasDecimalComma() ? number.replace('.', ',') : number;
    }

    private String guarded(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return isFormula && options.isGuarded() ? "'" + text : text;
    }
}
