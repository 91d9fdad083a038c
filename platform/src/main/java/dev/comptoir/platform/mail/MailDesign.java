package dev.comptoir.platform.mail;

/**
 * How the shop wants its mails to look and where answers go; every part may be empty.
 *
 * @param logoUrl https address of a picture shown instead of the shop's name
 * @param accentColor of the button and the links, such as {@code #1f4d3a}
 * @param senderName shown as sender instead of the shop's name
 * @param senderEmail sends instead of the shop's address; the mail server must allow it
 * @param replyTo where answers go when that is not the sender
 */
public record MailDesign(String logoUrl, String accentColor, String senderName, String senderEmail, String replyTo) {

    public static final MailDesign NONE = new MailDesign("", "", "", "", "");

    /** The same with empty texts instead of nulls. */
    public MailDesign {
        logoUrl = logoUrl == null ? "" : logoUrl;
        accentColor = accentColor == null ? "" : accentColor;
        senderName = senderName == null ? "" : senderName;
        senderEmail = senderEmail == null ? "" : senderEmail;
        replyTo = replyTo == null ? "" : replyTo;
    }
}
