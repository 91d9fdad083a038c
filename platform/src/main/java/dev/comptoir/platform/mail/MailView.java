package dev.comptoir.platform.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the two templates show: texts in the reader's language, null for what is left out. */
record MailView(
        String language,
        String subject,
        Sender sender,
        String home,
        MailColors colors,
        String logoUrl,
        String heading,
        String preheader,
        String richText,
        String body,
        List<List<String>> paragraphs,
        String itemsHeading,
        List<Item> items,
        List<Sum> sums,
        Sum total,
        List<Sum> balance,
        List<Sum> facts,
        List<MailBlock> blocks,
        List<MailBlock> notices,
        List<MailLabel> labels,
        MailLink button,
        MailLink link,
        List<String> footnotes,
        MailLink unsubscribe) {

    /**
     * One product.
     *
     * @param initial stands where a product has no picture beside others that have one
     */
    record Item(String name, String imageUrl, String initial, List<String> details, String amount, MailLink link) {}

    /** One row of the sums. */
    record Sum(String label, String amount) {}

    public boolean hasPictures() {
        return items.stream().anyMatch(item -> item.imageUrl() != null);
    }

    /** French puts a space before it. */
    public String colon() {
        return Language.FRENCH.tag().equals(language) ? "\u00a0:" : ":";
    }

    static MailView of(MailPage page, String subject) {
        return new MailView(
                page.language.tag(),
                subject,
                page.sender,
                MailLink.webAddress(page.sender.storefrontUrl()),
                page.sender.colors(),
                page.sender.logoUrl(),
                page.heading,
                page.preheader,
                page.richText == null ? null : page.richText.html(),
                page.body == null ? null : page.body.html(),
                page.paragraphs,
                page.itemsHeading,
                page.items.stream().map(item -> item(item, page.language)).toList(),
                page.sums == null ? List.of() : sums(page.sums.parts(), page.language),
                page.sums == null ? null : total(page),
                page.balance,
                page.facts,
                page.blocks,
                page.notices,
                page.labels,
                usable(page.button),
                usable(page.link),
                page.footnotes,
                usable(page.unsubscribe));
    }

    private static Item item(MailItem item, Language language) {
        List<String> details = new ArrayList<>(item.details());
        if (item.quantity() > 0) {
            details.add(MailTerm.QUANTITY.in(language)
                    + (language == Language.FRENCH ? "\u00a0: " : ": ")
                    + item.quantity());
        }
        return new Item(
                item.name(),
                item.imageUrl(),
                initial(item.name()),
                details,
                item.amount() == null ? "" : Amounts.format(item.amount(), language),
                usable(item.link()));
    }

    private static String initial(String name) {
        String first = name.strip();
        return first.isEmpty()
                ? ""
                : first.substring(0, first.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private static List<Sum> sums(List<MailSums.Line> lines, Language language) {
        return lines.stream()
                .map(line -> new Sum(line.in(language), Amounts.format(line.amount(), language)))
                .toList();
    }

    private static Sum total(MailPage page) {
        String label = page.totalLabel.isEmpty() ? MailTerm.TOTAL.in(page.language) : page.totalLabel;
        return new Sum(label, Amounts.format(page.sums.total(), page.language));
    }

    private static MailLink usable(MailLink link) {
        return link != null && link.leadsSomewhere() ? link : null;
    }
}
