package dev.comptoir.orders.store;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.Sender;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Who the store is in its mails and on its pages.
 *
 * @param address null when the store has named none
 * @param emailVersion rises when a template of its mails changes
 * @param zone whose days the store's customers read
 */
public record StoreIdentity(
        String name,
        String email,
        String locale,
        String currency,
        String storefrontUrl,
        AddressV1 address,
        StoreEmails emails,
        long emailVersion,
        ZoneId zone) {

    /** What {@link #read} reads, of a table called p. */
    public static final String COLUMNS = """
            p.name, p.email, p.locale, cast(p.currency as text), p.storefront_url, cast(p.address as text),
            cast(p.emails as text), p.email_version, p.time_zone""";

    public static StoreIdentity read(Columns c) {
        return new StoreIdentity(
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.json(AddressV1.class),
                orNone(c.json(StoreEmails.class)),
                c.number(),
                ZoneId.of(c.text()));
    }

    /** The same from a row of either lane. */
    static StoreIdentity of(Object... row) {
        return new StoreIdentity(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                row[5] == null ? null : Json.read((String) row[5], AddressV1.class),
                orNone(row[6] == null ? null : Json.read((String) row[6], StoreEmails.class)),
                ((Number) row[7]).longValue(),
                ZoneId.of((String) row[8]));
    }

    public Sender sender() {
        List<String> lines = AddressLines.of(address, Language.of(locale));
        return new Sender(name, email, storefrontUrl, lines, emails.design());
    }

    /** Where the merchant manages an order; empty when the merchant has named no page. */
    public String orderUrl(UUID orderId, String orderNumber) {
        return emails.orderUrl(orderId, orderNumber);
    }

    private static StoreEmails orNone(StoreEmails emails) {
        return emails == null ? StoreEmails.NONE : emails;
    }
}
