package dev.comptoir.platform.mail;

import java.util.List;

/**
 * The shop as its mails present it: who they are from, the header and the footer.
 *
 * @param storefrontUrl empty when the shop has named none
 * @param address lines of company and postal address; empty when the shop has named none
 */
public record Sender(String name, String email, String storefrontUrl, List<String> address) {

    /** Display name and address; characters that would end the name are left out. */
    public String mailbox() {
        String display = name.replaceAll("[^\\p{L}\\p{N} .&'-]", " ").strip();
        return display.isEmpty() ? email : display + " <" + email + ">";
    }
}
