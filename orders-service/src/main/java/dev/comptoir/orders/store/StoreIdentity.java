package dev.comptoir.orders.store;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.platform.mail.Sender;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who the store is in its mails.
 *
 * @param address null when the store has named none
 */
public record StoreIdentity(
        String name, String email, String locale, String currency, String storefrontUrl, AddressV1 address) {

    public Sender sender() {
        return new Sender(name, email, storefrontUrl, address == null ? List.of() : lines(address));
    }

    private static List<String> lines(AddressV1 address) {
        String city = Stream.of(address.postalCode(), address.city(), address.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(address.company(), address.line1(), address.line2(), city)
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }
}
