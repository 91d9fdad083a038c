package dev.comptoir.platform.page;

import java.util.Locale;

/** E-mail addresses in a query, read alike by every list. */
public final class QueryEmail {

    private QueryEmail() {}

    /** Null stays null. A plus in a query is a blank to many clients; a blank is never right in an address. */
    public static String parse(String value) {
        return value == null ? null : value.strip().replace(' ', '+').toLowerCase(Locale.ROOT);
    }
}
