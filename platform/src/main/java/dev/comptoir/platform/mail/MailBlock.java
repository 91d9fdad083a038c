package dev.comptoir.platform.mail;

import java.util.List;

/**
 * A few lines with a title, such as an address.
 *
 * @param more a last line that ends with an address, which is its own text there; null for none
 */
public record MailBlock(String title, List<String> lines, MailLink more) {

    MailBlock(String title, List<String> lines) {
        this(title, lines, null);
    }
}
