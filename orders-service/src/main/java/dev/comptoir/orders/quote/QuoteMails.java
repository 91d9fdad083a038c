package dev.comptoir.orders.quote;

import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.orders.mail.MailMessages;
import dev.comptoir.orders.order.domain.DiscountNames;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.orders.store.StoreProfileStore;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailItem;
import dev.comptoir.platform.mail.MailPage;
import dev.comptoir.platform.mail.MailReason;
import dev.comptoir.platform.mail.MailSums;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The mail by which a customer gets a quote, in the customer's language. */
@ApplicationScoped
class QuoteMails {

    private static final String PURPOSE = "quote-sent";

    private final StoreProfileStore profiles;
    private final OfferLinks links;

    QuoteMails(StoreProfileStore profiles, OfferLinks links) {
        this.profiles = profiles;
        this.links = links;
    }

    Uni<OutgoingMail> offer(SqlTx tx, Quote quote) {
        return profiles.identity(tx).map(store -> offer(store, quote));
    }

    private OutgoingMail offer(StoreIdentity store, Quote quote) {
        PlacementRequestV1 order = quote.placement();
        Language language = Language.of(order.customer().locale(), store.locale());
        MailMessages messages = language.messages(MailMessages.class);
        MailPage page = MailPage.of(store.sender(), language)
                .heading(messages.quoteHeading(store.name()))
                .text(quote.message() == null ? messages.quoteText(quote.quoteNumber()) : quote.message())
                .items(order.lines().stream()
                        .map(line -> MailItem.of(line.name())
                                .picture(line.imageUrl())
                                .quantity(line.quantity())
                                .amount(line.total()))
                        .toList())
                .sums(sums(quote, language))
                .button(messages.quoteButton(), links.url(quote.id()))
                .link(messages.quotePdf(), links.pdfUrl(quote.id()));
        String key = quote.id() + ":" + PURPOSE + ":" + quote.version();
        return page.mail(
                new MailReason(key, OutgoingMail.Kind.TRANSACTIONAL, PURPOSE, quote.id()),
                order.customer().email(),
                messages.quoteSubject(quote.quoteNumber(), store.name()));
    }

    private static MailSums sums(Quote quote, Language language) {
        TotalsV1 totals = quote.totals();
        List<String> discounts = quote.discounts().stream()
                .map(discount -> DiscountNames.one(discount.label(), discount.percent(), language.locale()))
                .toList();
        return MailSums.of(totals.subtotal(), totals.discountTotal(), totals.shippingTotal(), totals.taxTotal())
                .naming(DiscountNames.of(discounts));
    }
}
