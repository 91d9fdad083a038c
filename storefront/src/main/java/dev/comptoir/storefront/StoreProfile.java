package dev.comptoir.storefront;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.StoreEmailsV1;
import dev.comptoir.platform.mail.MailDesign;
import dev.comptoir.platform.mail.Sender;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The store's profile as orders-service last published it.
 *
 * @param currency ISO 4217 code of every price
 * @param timeZone decides when the store's days begin
 * @param locale BCP 47 tag of the language of texts without one of their own
 * @param storefrontUrl empty when the store has published none
 * @param addressLines lines of the postal address; empty when the store has published none
 * @param design how its mails look and where answers go
 */
public record StoreProfile(
        long version,
        String name,
        String email,
        String currency,
        ZoneId timeZone,
        String locale,
        String storefrontUrl,
        List<String> addressLines,
        boolean pricesIncludeTax,
        MailDesign design) {

    /** What a store is until orders-service has published its profile. */
    public static final StoreProfile INITIAL =
            new StoreProfile(0, "The store", "", "EUR", ZoneOffset.UTC, "en", "", List.of(), false, MailDesign.NONE);

    /** SQL of a number that rises with every change of the profile. */
    public static final String EDITION = "(select coalesce(sum(version + 1), 0)::bigint from storefront_profile)";

    private static final String NO_EMAIL = "noreply@localhost";

    /** The store as the sender of its mails. */
    public Sender sender() {
        return new Sender(name, email.isEmpty() ? NO_EMAIL : email, storefrontUrl, addressLines, design);
    }

    static StoreProfile of(StoreProfileSavedV1 saved) {
        return new StoreProfile(
                saved.version(),
                saved.name(),
                Objects.requireNonNullElse(saved.email(), ""),
                saved.currency(),
                saved.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(saved.timeZone()),
                Objects.requireNonNullElse(saved.locale(), "en"),
                Objects.requireNonNullElse(saved.storefrontUrl(), ""),
                saved.address() == null ? List.of() : lines(saved.address()),
                saved.pricesIncludeTax(),
                design(saved.emails()));
    }

    private static MailDesign design(StoreEmailsV1 emails) {
        return emails == null
                ? MailDesign.NONE
                : new MailDesign(
                        emails.logoUrl(),
                        emails.accentColor(),
                        emails.senderName(),
                        emails.senderEmail(),
                        emails.replyTo());
    }

    private static List<String> lines(AddressV1 address) {
        return Stream.of(
                        address.company(),
                        address.line1(),
                        address.line2(),
                        joined(address.postalCode(), address.city()),
                        joined(address.region(), address.country()))
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }

    private static String joined(String one, String other) {
        return (Objects.requireNonNullElse(one, "") + " " + Objects.requireNonNullElse(other, "")).strip();
    }
}
