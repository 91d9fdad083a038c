package dev.comptoir.localstack.mail;

import java.time.Instant;
import java.util.List;

/** One message as it came over SMTP, not decoded yet. */
record ReceivedMail(long number, Instant date, List<String> recipients, byte[] content) {}
