package dev.comptoir.catalog.productfetch.page;

/** A button that cannot be taken over. */
final class Unreadable extends RuntimeException {

    private final String code;

    Unreadable(String code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
