package dev.comptoir.orders.offer;

import dev.comptoir.contracts.calls.PlacementLineV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.offer.OfferPage.Answer;
import dev.comptoir.orders.offer.OfferPage.Frame;
import dev.comptoir.orders.offer.OfferPage.Labels;
import dev.comptoir.orders.order.domain.DiscountNames;
import dev.comptoir.orders.publicpage.PageItem;
import dev.comptoir.orders.publicpage.PageSum;
import dev.comptoir.orders.quote.Quote;
import dev.comptoir.orders.quote.domain.QuoteState;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.Amounts;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailColors;
import dev.comptoir.platform.mail.Sender;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

/** Writes the page of a quote in one language. */
final class OfferPages {

    private final StoreIdentity store;
    private final Language language;
    private final OfferMessages messages;

    private OfferPages(StoreIdentity store, Language language) {
        this.store = store;
        this.language = language;
        this.messages = language.messages(OfferMessages.class);
    }

    /** Why an answer was not taken. */
    enum Notice {
        NONE,
        CHANGED,
        UNANSWERED
    }

    /** @param token the link's: the PDF has the same */
    static OfferPage page(Quote quote, StoreIdentity store, Notice notice, String token) {
        Language language = Language.of(quote.placement().customer().locale(), store.locale());
        return new OfferPages(store, language).page(quote, notice, token);
    }

    /** @param wanted the reader's language; null for the store's */
    static OfferPage unknown(StoreIdentity store, Language wanted) {
        return new OfferPages(store, wanted == null ? Language.of(store.locale()) : wanted).unknown();
    }

    private OfferPage page(Quote quote, Notice notice, String token) {
        return new OfferPage(
                frame(),
                messages.title(quote.quoteNumber()),
                state(quote),
                text(quote),
                notice(notice),
                quote.message(),
                quote.placement().lines().stream().map(this::item).toList(),
                sums(quote),
                quote.state() == QuoteState.SENT ? answer(quote) : null,
                "../quote-offers/" + token + "/pdf",
                labels());
    }

    private OfferPage unknown() {
        return new OfferPage(
                frame(),
                "",
                messages.unknown(),
                messages.unknownText(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                labels());
    }

    private String state(Quote quote) {
        return switch (quote.state()) {
            case OPEN -> messages.open();
            case SENT -> messages.sent();
            case ACCEPTED -> messages.accepted();
            case DECLINED -> messages.declined();
            case EXPIRED -> messages.expired();
            case CONVERTED -> messages.converted(quote.orderNumber());
        };
    }

    private String text(Quote quote) {
        return switch (quote.state()) {
            case OPEN -> messages.openText();
            case SENT ->
                quote.validUntil() == null ? messages.sentOpen() : messages.sentUntil(moment(quote.validUntil()));
            case ACCEPTED -> messages.acceptedText();
            case DECLINED -> messages.declinedText();
            case EXPIRED -> messages.expiredText(moment(quote.validUntil()));
            case CONVERTED -> messages.convertedText();
        };
    }

    private String notice(Notice notice) {
        return switch (notice) {
            case NONE -> null;
            case CHANGED -> messages.changed();
            case UNANSWERED -> messages.unanswered();
        };
    }

    private Answer answer(Quote quote) {
        boolean isFree = !quote.totals().total().isPositive();
        return new Answer(
                String.valueOf(quote.version()),
                isFree ? messages.acceptFree() : messages.accept(),
                messages.decline());
    }

    private PageItem item(PlacementLineV1 line) {
        return new PageItem(
                line.name(), web(line.imageUrl()), messages.quantity(line.quantity()), amount(line.total()));
    }

    private List<PageSum> sums(Quote quote) {
        TotalsV1 totals = quote.totals();
        List<PageSum> sums = new ArrayList<>();
        add(sums, messages.subtotal(), totals.subtotal());
        add(
                sums,
                DiscountNames.label(messages.discount(), discounts(quote)),
                totals.discountTotal().negated());
        add(sums, messages.shipping(), totals.shippingTotal());
        add(sums, messages.tax(), totals.taxTotal());
        sums.add(new PageSum(messages.total(), amount(totals.total()), true));
        return sums;
    }

    private List<String> discounts(Quote quote) {
        return quote.discounts().stream()
                .map(discount -> DiscountNames.one(discount.label(), discount.percent(), language.locale()))
                .toList();
    }

    private void add(List<PageSum> sums, String label, Money amount) {
        if (!amount.isZero()) {
            sums.add(new PageSum(label, amount(amount), false));
        }
    }

    private String amount(Money money) {
        return Amounts.format(money, language);
    }

    private String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(instant.atZone(store.zone()));
    }

    private Frame frame() {
        Sender sender = store.sender();
        return new Frame(
                language.tag(),
                sender.name(),
                web(sender.storefrontUrl()),
                web(sender.design().logoUrl()),
                MailColors.of(sender.design().accentColor()));
    }

    private Labels labels() {
        return new Labels(messages.items(), messages.pdf(), messages.shop());
    }

    private static String web(String url) {
        return url != null && url.matches("(?i)https?://\\S+") ? url : null;
    }
}
