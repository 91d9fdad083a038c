package dev.comptoir.catalog.productexport;

import dev.comptoir.kernel.Money;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes values as the cells of a CSV file.
 *
 * @param isGuarded whether a text that a spreadsheet would take for a formula gets an apostrophe
 */
record CsvCells(ProductDelimiter delimiter, boolean hasDecimalComma, boolean isGuarded, boolean hasByteOrderMark) {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    String text(Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> hasDecimalComma ? money.amount().replace('.', ',') : money.amount();
            case String text -> guarded(text);
            case Collection<?> texts ->
                guarded(texts.stream().map(Object::toString).collect(Collectors.joining(", ")));
            case Map<?, ?> pairs ->
                guarded(pairs.entrySet().stream()
                        .map(pair -> pair.getKey() + ": " + pair.getValue())
                        .collect(Collectors.joining(", ")));
            default -> value.toString();
        };
    }

    private String guarded(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return isFormula && isGuarded ? "'" + text : text;
    }
}
