package dev.comptoir.platform.mail;

/** A link with its text. */
public record MailLink(String label, String url) {

    /** Null for an address that is missing or has no place in a mail: anything but http and https. */
    static String webAddress(String url) {
        return url != null && url.matches("(?i)https?://\\S+") ? url : null;
    }

    boolean leadsSomewhere() {
        return webAddress(url) != null;
    }
}
