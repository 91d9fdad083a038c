package dev.comptoir.catalog.productfetch.domain;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The buttons of one or several pages that were read one after the other. */
public final class ReadButtons {

    private static final int MOST = 500;

    private final List<ReadButton> buttons = new ArrayList<>();
    private final Set<URI> pages = new HashSet<>();
    private final int mostPages;

    public ReadButtons(int mostPages) {
        this.mostPages = mostPages;
    }

    /** Adds a page, and says where to go on: to a page that was not read before, as long as more may be read. */
    public Optional<URI> add(URI page, List<ReadButton> read, URI next) {
        pages.add(page);
        if (buttons.size() + read.size() > MOST) {
            throw FetchProblem.tooManyButtons(MOST);
        }
        read.forEach(button -> buttons.add(button.at(buttons.size() + 1)));
        return Optional.ofNullable(next).filter(_ -> pages.size() < mostPages).filter(uri -> !pages.contains(uri));
    }

    public int pages() {
        return pages.size();
    }

    /** One id must mean one price: where it has several, nobody can say which is right, and all its buttons are refused. */
    public List<ReadButton> agreed() {
        if (buttons.isEmpty()) {
            throw FetchProblem.noButtons();
        }
        Set<String> disputed = disputed();
        return buttons.stream()
                .map(button -> button.offer() != null && disputed.contains(button.externalId())
                        ? button.refused(
                                "price-differs",
                                "Buttons with this id have different prices or options; none is taken.")
                        : button)
                .toList();
    }

    private Set<String> disputed() {
        Map<String, Offer> seen = new HashMap<>();
        Set<String> disputed = new HashSet<>();
        buttons.stream().map(ReadButton::offer).filter(Objects::nonNull).forEach(offer -> {
            Offer before = seen.putIfAbsent(offer.externalId(), offer);
            if (before != null && !before.costsAs(offer)) {
                disputed.add(offer.externalId());
            }
        });
        return disputed;
    }
}
