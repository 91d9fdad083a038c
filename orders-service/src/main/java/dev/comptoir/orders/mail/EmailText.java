package dev.comptoir.orders.mail;

/** The three texts of a mail as Liquid templates; the kit puts products, sums and links around them. */
public record EmailText(String subject, String heading, String message) {}
