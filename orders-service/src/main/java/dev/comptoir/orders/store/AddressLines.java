package dev.comptoir.orders.store;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.platform.mail.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address as one writes it on a letter. */
public final class AddressLines {

    private AddressLines() {}

    /** Without what is missing, the country by its name; empty for no address. */
    public static List<String> of(AddressV1 address, Language language) {
        if (address == null) {
            return List.of();
        }
        String city = joined(" ", address.postalCode(), address.city());
        String place = joined(", ", address.region(), country(address, language));
        return given(address.name(), address.company(), address.line1(), address.line2(), city, place)
                .toList();
    }

    private static String joined(String between, String... parts) {
        return given(parts).collect(Collectors.joining(between));
    }

    private static Stream<String> given(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank());
    }

    private static String country(AddressV1 address, Language language) {
        return address.country() == null
                ? null
                : Locale.of("", address.country()).getDisplayCountry(language.locale());
    }
}
