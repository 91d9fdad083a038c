package dev.comptoir.catalog.productexport;

/** What stands before the decimals of an amount. */
public enum ProductDecimalSign {
    POINT,
    COMMA
}
