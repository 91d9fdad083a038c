package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.FileSize;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailColors;
import dev.comptoir.platform.mail.Sender;
import dev.comptoir.storefront.StoreProfile;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

/** Writes the page behind the link of a mail. */
final class DownloadPages {

    private final Sender sender;
    private final ZoneId zone;
    private final Language language;
    private final DownloadPageMessages messages;

    DownloadPages(StoreProfile store, Language language) {
        this.sender = store.sender();
        this.zone = store.timeZone();
        this.language = language;
        this.messages = language.messages(DownloadPageMessages.class);
    }

    /** @param fileUrl where the button leads */
    DownloadPage ready(Purchase purchase, String fileUrl) {
        Purchase.Content content = purchase.content();
        return page(
                content.name(),
                messages.ready(),
                fileUrl,
                messages.download("(" + FileSize.text(content.size(), language.locale()) + ")"),
                details(purchase.entitlement()));
    }

    DownloadPage refused(DomainException refusal) {
        String why = switch (refusal.code()) {
            case "download-expired" -> messages.expired();
            case "downloads-used-up" -> messages.usedUp();
            case "download-revoked" -> messages.revoked();
            case "download-file-deleted" -> messages.fileDeleted();
            default -> messages.notFound();
        };
        return page(messages.refusedTitle(), why, null, null, List.of());
    }

    private List<String> details(Entitlement entitlement) {
        List<String> details = new ArrayList<>();
        entitlement.licenceKeys().forEach(key -> details.add(messages.licenceKey(key)));
        if (entitlement.expiresAt() != null) {
            details.add(messages.until(day(entitlement.expiresAt())));
        }
        if (entitlement.maxDownloads() != null) {
            details.add(messages.left(entitlement.maxDownloads() - entitlement.usedDownloads()));
        }
        return details;
    }

    private DownloadPage page(String title, String text, String fileUrl, String button, List<String> details) {
        return new DownloadPage(
                language.tag(),
                sender.name(),
                web(sender.storefrontUrl()),
                web(sender.design().logoUrl()),
                MailColors.of(sender.design().accentColor()),
                title,
                text,
                fileUrl,
                button,
                details);
    }

    private String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(instant.atZone(zone));
    }

    private static String web(String url) {
        return url != null && url.matches("(?i)https?://\\S+") ? url : null;
    }
}
