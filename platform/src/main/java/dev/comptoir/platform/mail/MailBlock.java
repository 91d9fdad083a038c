package dev.comptoir.platform.mail;

import java.util.List;

/** A few lines with a title, such as an address. */
public record MailBlock(String title, List<String> lines) {}
