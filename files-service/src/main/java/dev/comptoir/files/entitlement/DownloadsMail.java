package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.store.StoreProfile;
import dev.comptoir.platform.mail.OutgoingMail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes the mail that brings a buyer the download links, in the order's language. */
@ApplicationScoped
class DownloadsMail {

    private final DownloadLinks links;

    DownloadsMail(DownloadLinks links) {
        this.links = links;
    }

    @CheckedTemplate(basePath = "DownloadsMail")
    static class Templates {
        static native TemplateInstance htmlEn(DownloadsLetter letter);

        static native TemplateInstance htmlFr(DownloadsLetter letter);

        static native TemplateInstance textEn(DownloadsLetter letter);

        static native TemplateInstance textFr(DownloadsLetter letter);
    }

    OutgoingMail write(UUID cause, StoreProfile store, PaidOrder order, List<Entitlement> granted) {
        boolean isFrench = isFrench(order.locale().isBlank() ? store.locale() : order.locale());
        DownloadsLetter letter = letter(store, order, granted, isFrench ? Locale.FRENCH : Locale.ENGLISH);
        return new OutgoingMail(
                "downloads:" + order.orderId() + ":" + cause,
                OutgoingMail.Kind.TRANSACTIONAL,
                "downloads-granted",
                order.orderId(),
                sender(store),
                order.email(),
                subject(isFrench, order, granted.size()),
                (isFrench ? Templates.textFr(letter) : Templates.textEn(letter)).render(),
                (isFrench ? Templates.htmlFr(letter) : Templates.htmlEn(letter)).render(),
                "");
    }

    private DownloadsLetter letter(StoreProfile store, PaidOrder order, List<Entitlement> granted, Locale locale) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        List<DownloadsLetter.Item> items = granted.stream()
                .map(each -> new DownloadsLetter.Item(
                        each.productName(),
                        links.url(each.id(), each.fileGuid()),
                        until(each.expiresAt(), day),
                        each.maxDownloads()))
                .toList();
        return new DownloadsLetter(
                store.name(), store.storefrontUrl(), order.customerName(), order.orderNumber(), items);
    }

    private static String until(Instant expiresAt, DateTimeFormatter day) {
        return expiresAt == null ? null : day.format(expiresAt.atOffset(ZoneOffset.UTC));
    }

    private static String subject(boolean isFrench, PaidOrder order, int files) {
        if (isFrench) {
            return (files == 1 ? "Votre téléchargement" : "Vos téléchargements") + " : commande " + order.orderNumber();
        }
        return (files == 1 ? "Your download" : "Your downloads") + " for order " + order.orderNumber();
    }

    /** The store's name beside its address; characters that would end the name are left out. */
    private static String sender(StoreProfile store) {
        String name = store.name().replaceAll("[^\\p{L}\\p{N} .&'-]", " ").strip();
        return name.isEmpty() ? store.email() : name + " <" + store.email() + ">";
    }

    private static boolean isFrench(String locale) {
        return locale.toLowerCase(Locale.ROOT).startsWith("fr");
    }
}
