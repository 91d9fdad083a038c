package dev.comptoir.orders.notice;

import java.util.List;

/**
 * What a mail says, before it becomes HTML and text.
 *
 * @param rows what was bought and how the total is made up; may be empty
 * @param link where the button leads; empty for no button
 */
record NoticePage(
        String language,
        String store,
        String heading,
        List<String> paragraphs,
        List<Row> rows,
        String linkText,
        String link,
        String footer) {

    record Row(String label, String value) {}
}
