package dev.comptoir.files.grant;

import dev.comptoir.files.entitlement.DownloadLinks;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailItem;
import dev.comptoir.platform.mail.MailPage;
import dev.comptoir.platform.mail.MailReason;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.storefront.StoreProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;

/** Writes the mail that brings a buyer the download links, in the order's language. */
@ApplicationScoped
class DownloadsMail {

    private final DownloadLinks links;

    DownloadsMail(DownloadLinks links) {
        this.links = links;
    }

    OutgoingMail write(UUID cause, StoreProfile store, PaidOrder order, List<Entitlement> granted) {
        Language language = Language.of(order.locale(), store.locale());
        DownloadMessages messages = language.messages(DownloadMessages.class);
        String reason = "downloads:" + order.orderId() + ":" + cause;
        return MailPage.of(store.sender(), language)
                .heading(granted.size() == 1 ? messages.headingOne() : messages.heading())
                .text(order.customerName().isBlank() ? messages.hello() : messages.helloTo(order.customerName()))
                .text(
                        granted.size() == 1
                                ? messages.readyOne(order.orderNumber())
                                : messages.ready(order.orderNumber()))
                .items(granted.stream()
                        .map(each -> item(each, store.timeZone(), language, messages))
                        .toList())
                .footnote(messages.personal())
                .mail(
                        new MailReason(reason, OutgoingMail.Kind.TRANSACTIONAL, "downloads-granted", order.orderId()),
                        order.email(),
                        granted.size() == 1
                                ? messages.subjectOne(order.orderNumber())
                                : messages.subject(order.orderNumber()));
    }

    private MailItem item(Entitlement granted, ZoneId zone, Language language, DownloadMessages messages) {
        MailItem item = MailItem.of(granted.productName())
                .detail(terms(granted, day(granted.expiresAt(), zone, language), messages));
        for (String key : granted.licenceKeys()) {
            item = item.detail(messages.licenceKey(key));
        }
        return item.link(messages.download(), links.pageUrl(granted.id(), granted.fileGuid()));
    }

    private static String terms(Entitlement granted, String until, DownloadMessages messages) {
        Integer downloads = granted.maxDownloads();
        if (downloads == null) {
            return until == null ? messages.unlimited() : messages.until(until);
        }
        String times = downloads == 1 ? messages.once() : messages.times(downloads);
        return until == null ? messages.counted(times) : messages.untilAndCounted(until, times);
    }

    private static String day(Instant instant, ZoneId zone, Language language) {
        return instant == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(instant.atZone(zone));
    }
}
