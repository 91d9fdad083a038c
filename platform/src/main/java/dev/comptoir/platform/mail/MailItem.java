package dev.comptoir.platform.mail;

import dev.comptoir.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * One product in a mail.
 *
 * @param imageUrl null when the product has no picture
 * @param details what is shown below the name, such as the chosen options, a line each
 * @param quantity 0 when it does not matter
 * @param amount of the whole row; null to show none
 * @param link null for none
 */
public record MailItem(String name, String imageUrl, List<String> details, int quantity, Money amount, MailLink link) {

    public static MailItem of(String name) {
        return new MailItem(name, null, List.of(), 0, null, null);
    }

    public MailItem picture(String url) {
        return new MailItem(name, MailLink.webAddress(url), details, quantity, amount, link);
    }

    /** Adds a line; a blank one is left out. */
    public MailItem detail(String line) {
        List<String> more = new ArrayList<>(details);
        if (line != null && !line.isBlank()) {
            more.add(line);
        }
        return new MailItem(name, imageUrl, List.copyOf(more), quantity, amount, link);
    }

    public MailItem quantity(int number) {
        return new MailItem(name, imageUrl, details, number, amount, link);
    }

    public MailItem amount(Money ofRow) {
        return new MailItem(name, imageUrl, details, quantity, ofRow, link);
    }

    public MailItem link(String label, String url) {
        return new MailItem(name, imageUrl, details, quantity, amount, new MailLink(label, url));
    }
}
