package dev.comptoir.gateway.apikey.domain;

/** Whether a key acts in the shop or in the sandbox beside it. */
public enum KeyMode {
    LIVE(""),
    TEST("test_");

    private final String mark;

    KeyMode(String mark) {
        this.mark = mark;
    }

    /** What the text of such a key says after its prefix. */
    public String mark() {
        return mark;
    }
}
