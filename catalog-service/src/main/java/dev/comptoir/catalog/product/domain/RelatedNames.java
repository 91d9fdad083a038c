package dev.comptoir.catalog.product.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The products that a merchant names beside another one, by their ids or by the merchant's own. */
public final class RelatedNames {

    private RelatedNames() {}

    /** Those names that can be ids. */
    public static List<UUID> ids(List<String> names) {
        return names.stream().map(RelatedNames::id).flatMap(Optional::stream).toList();
    }

    /**
     * The ids of the named products in their order, each once; an id counts before the same text as a merchant's id.
     *
     * @param found pairs of the merchant's id and the id of products
     */
    public static List<String> resolved(List<String> names, List<Object[]> found, ProductIdentity self) {
        Set<String> ids = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            Optional<UUID> id = named(names.get(place), found, self);
            if (id.filter(self.id()::equals).isPresent()) {
                throw ProductProblem.relatedToItself(place);
            }
            id.ifPresentOrElse(known -> ids.add(known.toString()), unknownTo(unknown, names.get(place)));
        }
        if (!unknown.isEmpty()) {
            throw ProductProblem.unknownRelated(unknown);
        }
        return List.copyOf(ids);
    }

    private static Runnable unknownTo(List<String> unknown, String name) {
        return () -> unknown.add(name);
    }

    private static Optional<UUID> named(String name, List<Object[]> found, ProductIdentity self) {
        if (name.equals(self.id().toString()) || name.equals(self.externalId())) {
            return Optional.of(self.id());
        }
        Optional<UUID> byId = id(name).filter(id -> found.stream().anyMatch(product -> product[1].equals(id)));
        return byId.isPresent()
                ? byId
                : found.stream()
                        .filter(product -> product[0].equals(name))
                        .map(product -> (UUID) product[1])
                        .findFirst();
    }

    private static Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(name)).filter(id -> id.toString().equalsIgnoreCase(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
