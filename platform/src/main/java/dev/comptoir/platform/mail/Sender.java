package dev.comptoir.platform.mail;

import java.util.List;

/**
 * The shop as its mails present it: who they are from, the header and the footer.
 *
 * @param storefrontUrl empty when the shop has named none
 * @param address lines of company and postal address; empty when the shop has named none
 */
public record Sender(String name, String email, String storefrontUrl, List<String> address, MailDesign design) {

    /** A shop that has chosen nothing about its mails. */
    public Sender(String name, String email, String storefrontUrl, List<String> address) {
        this(name, email, storefrontUrl, address, MailDesign.NONE);
    }

    /** Display name and address; characters that would end the name are left out. */
    public String mailbox() {
        String shown = design.senderName().isEmpty() ? name : design.senderName();
        String from = MailAddress.ascii(design.senderEmail().isEmpty() ? email : design.senderEmail());
        String display = shown.replaceAll("[^\\p{L}\\p{N} .&'-]", " ").strip();
        return display.isEmpty() ? from : display + " <" + from + ">";
    }

    MailColors colors() {
        return MailColors.of(design.accentColor());
    }

    /** Null when the shop's name is shown instead. */
    String logoUrl() {
        return MailLink.webAddress(design.logoUrl());
    }
}
