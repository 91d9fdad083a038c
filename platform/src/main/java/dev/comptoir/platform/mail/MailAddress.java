package dev.comptoir.platform.mail;

import java.net.IDN;

/** Addresses as every mail server takes them. */
final class MailAddress {

    private MailAddress() {}

    /** The domain as it is registered (xn--…): few servers know any other (RFC 6531). What is no domain stays as it is. */
    static String ascii(String address) {
        int at = address.lastIndexOf('@');
        try {
            return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1), IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
