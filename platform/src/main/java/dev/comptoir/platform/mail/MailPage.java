package dev.comptoir.platform.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One mail of the shop before it becomes HTML and text: header, heading, paragraphs, products, sums, button, footer. What is left
 * out leaves no hole; every text is plain and escaped where it has to be.
 */
public final class MailPage {

    final Sender sender;
    final Language language;
    String heading = "";
    String preheader = "";
    SafeHtml richText;
    SafeHtml body;
    final List<List<String>> paragraphs = new ArrayList<>();
    String itemsHeading = "";
    final List<MailItem> items = new ArrayList<>();
    MailSums sums;
    String totalLabel = "";
    final List<MailView.Sum> balance = new ArrayList<>();
    final List<MailView.Sum> facts = new ArrayList<>();
    final List<MailBlock> blocks = new ArrayList<>();
    final List<MailBlock> notices = new ArrayList<>();
    final List<MailLabel> labels = new ArrayList<>();
    MailLink button;
    MailLink link;
    final List<String> footnotes = new ArrayList<>();
    MailLink unsubscribe;

    private MailPage(Sender sender, Language language) {
        this.sender = sender;
        this.language = language;
    }

    public static MailPage of(Sender sender, Language language) {
        return new MailPage(sender, language);
    }

    public MailPage heading(String text) {
        heading = text;
        return this;
    }

    /** What mail programs show beside the subject before the mail is opened. */
    public MailPage preheader(String text) {
        preheader = text.strip();
        return this;
    }

    /** Takes the place of the text, with its formatting. */
    public MailPage richText(SafeHtml message) {
        richText = message;
        paragraphs.clear();
        return text(message.text());
    }

    /** Takes the place of all between header and footer where HTML is read; the plain text stays. */
    public MailPage body(SafeHtml whole) {
        body = whole;
        return this;
    }

    /** Adds text; an empty line starts a new paragraph, a line break stays one. Blank text is left out. */
    public MailPage text(String text) {
        Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(paragraph -> paragraphs.add(paragraph.lines().toList()));
        return this;
    }

    public MailPage itemsHeading(String text) {
        itemsHeading = text;
        return this;
    }

    public MailPage items(List<MailItem> products) {
        items.addAll(products);
        return this;
    }

    public MailPage sums(MailSums table) {
        sums = table;
        return this;
    }

    /** The same for a total that has a word of its own. */
    public MailPage sums(MailSums table, String label) {
        totalLabel = label;
        return sums(table);
    }

    /** A row below the total, such as what was paid and what is due. */
    public MailPage balance(String label, String amount) {
        balance.add(new MailView.Sum(label, amount));
        return this;
    }

    /** A row of label and value below the text; a missing value leaves none. */
    public MailPage fact(String label, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new MailView.Sum(label, value));
        }
        return this;
    }

    /** A few lines with a title, beside the one before where there is room; left out without lines. */
    public MailPage block(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new MailBlock(title, lines));
        }
        return this;
    }

    /** Sentences with a title, over the whole width, below everything else of the mail; left out without lines. */
    public MailPage notice(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            notices.add(new MailBlock(title, lines));
        }
        return this;
    }

    /** With a last line that ends with an address, which can be followed. */
    public MailPage notice(String title, List<String> lines, String before, String url) {
        MailLink more = new MailLink(before, url);
        notices.add(new MailBlock(title, lines, more.leadsSomewhere() ? more : null));
        return this;
    }

    /** A frame with a promise of one product, below the notices. */
    public MailPage label(MailLabel label) {
        labels.add(label);
        return this;
    }

    /** The one thing to do; left out when the address is not a web address. */
    public MailPage button(String label, String url) {
        button = new MailLink(label, url);
        return this;
    }

    /** Another place to go, below the button; left out when the address is not a web address. */
    public MailPage link(String label, String url) {
        link = new MailLink(label, url);
        return this;
    }

    /** A sentence of small print, above the shop's name and address. */
    public MailPage footnote(String text) {
        footnotes.add(text);
        return this;
    }

    /** The link in the footer and the one-click address of mail programs (RFC 8058). */
    public MailPage unsubscribe(String label, String url) {
        unsubscribe = new MailLink(label, url);
        return this;
    }

    /** The finished mail. */
    public OutgoingMail mail(MailReason reason, String recipient, String subject) {
        MailView view = MailView.of(this, subject);
        return new OutgoingMail(
                reason.dedupeKey(),
                reason.kind(),
                reason.purpose(),
                reason.subjectId(),
                sender.mailbox(),
                recipient,
                subject,
                MailTemplates.text(view),
                MailTemplates.html(view),
                Optional.ofNullable(unsubscribe).map(MailLink::url).orElse(""),
                sender.design().replyTo());
    }
}
