package dev.comptoir.catalog.productfetch.page;

import java.util.Map;

/**
 * A buy button as a page has it.
 *
 * @param place among the buttons of the page, from 1
 * @param attributes by name without {@code data-item-}
 * @param needsName false in files, which say of what their page names no more than the price
 */
record Button(int place, Map<String, String> attributes, boolean needsName) {

    /** What a reader puts in the place of bytes that are no letter. */
    private static final char LOST = 0xFFFD;

    /** Without blanks at its ends; empty when there is none. */
    String text(String name) {
        return attributes.getOrDefault(name, "").strip();
    }

    /** Whether bytes of it are no letters in the charset that the page says. */
    boolean isGarbled() {
        return attributes.values().stream().anyMatch(text -> text.indexOf(LOST) >= 0);
    }
}
