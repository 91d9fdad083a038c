package dev.comptoir.catalog.productexport;

/** What stands between the columns of a CSV file. */
public enum ProductDelimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private final char sign;

    ProductDelimiter(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }
}
