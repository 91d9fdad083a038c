package dev.comptoir.orders.export;

import dev.comptoir.kernel.Money;

/** Writes values as the cells of a CSV file. */
public record CsvCells(CsvOptions options) {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    public String text(Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> amount(money);
            case String text -> guarded(text);
            default -> value.toString();
        };
    }

    private String amount(Money money) {
        return options.hasDecimalComma() ? money.amount().replace('.', ',') : money.amount();
    }

    private String guarded(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return isFormula && options.isGuarded() ? "'" + text : text;
    }
}
