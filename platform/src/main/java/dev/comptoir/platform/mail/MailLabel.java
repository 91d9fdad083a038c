package dev.comptoir.platform.mail;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is promised of one product, in a frame of its own.
 *
 * @param subject the product
 * @param claim what is promised, in large
 * @param facts rows of label and value, the product among them
 * @param reminder what has to be said with it
 */
public record MailLabel(String title, String subject, String claim, List<Fact> facts, String reminder) {

    /** One row. */
    public record Fact(String label, String value) {}

    public static MailLabel of(String title, String subject, String claim, String reminder) {
        return new MailLabel(title, subject, claim, List.of(), reminder);
    }

    /** Adds a row; a missing value leaves none. */
    public MailLabel fact(String label, String value) {
        return value == null || value.isBlank()
                ? this
                : new MailLabel(
                        title,
                        subject,
                        claim,
                        Stream.concat(facts.stream(), Stream.of(new Fact(label, value)))
                                .toList(),
                        reminder);
    }
}
