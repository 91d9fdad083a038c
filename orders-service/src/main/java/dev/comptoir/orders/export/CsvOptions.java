package dev.comptoir.orders.export;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a CSV file is written. */
@Schema(name = "CsvOptions")
public record CsvOptions(
        @Schema(description = "COMMA when absent") Delimiter delimiter,

        @Schema(description = "Of amounts; POINT when absent")
        DecimalSign decimalSign,

        @Schema(description = """
                Whether a text that a spreadsheet would take for a formula (it begins with =, +, -, @, a tab or a carriage
                return) gets an apostrophe in front. True when absent; false for programs that want the text as it is""") Boolean formulaGuard,

        @Schema(
                description =
                        "Whether the file begins with a byte order mark, which old spreadsheets want; false when absent")
        Boolean byteOrderMark) {

    public static final CsvOptions NONE = new CsvOptions(null, null, null, null);

    /** What stands between the columns. */
    public enum Delimiter {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t'),
        PIPE('|');

        private final char sign;

        Delimiter(char sign) {
            this.sign = sign;
        }
    }

    /** What stands before the decimals of an amount. */
    public enum DecimalSign {
        POINT,
        COMMA
    }

    public char separator() {
        return delimiter == null ? ',' : delimiter.sign;
    }

    boolean hasDecimalComma() {
        return decimalSign == DecimalSign.COMMA;
    }

    boolean isGuarded() {
        return !Boolean.FALSE.equals(formulaGuard);
    }

    public boolean hasByteOrderMark() {
        return Boolean.TRUE.equals(byteOrderMark);
    }
}
