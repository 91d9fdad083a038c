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

    /** Without blanks at its ends; empty when there is none. */
    String text(String name) {
        return attributes.getOrDefault(name, "").strip();
    }
}
