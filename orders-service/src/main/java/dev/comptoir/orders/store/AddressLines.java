package dev.comptoir.orders.store;

import dev.comptoir.contracts.shared.AddressV1;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address as one writes it on a letter. */
public final class AddressLines {

    private AddressLines() {}

    /** Without what is missing; empty for no address. */
    public static List<String> of(AddressV1 address) {
        if (address == null) {
            return List.of();
        }
        String city = Stream.of(address.postalCode(), address.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String place = Stream.of(address.region(), address.country())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return Stream.of(address.name(), address.company(), address.line1(), address.line2(), city, place)
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }
}
