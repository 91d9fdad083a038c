package dev.comptoir.orders.notice;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.OutgoingMail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Puts a mail together in the reader's language: words, amounts, HTML and text. */
final class NoticeComposer {

    private final StoreIdentity store;
    private final Locale locale;
    private final NumberFormat amounts;
    final NoticeWords words;

    @CheckedTemplate
    static class Pages {
        private Pages() {}

        static native TemplateInstance notice(NoticePage page);
    }

    private NoticeComposer(StoreIdentity store, Locale locale) {
        this.store = store;
        this.locale = locale;
        this.amounts = NumberFormat.getCurrencyInstance(locale);
        this.words = locale == Locale.FRENCH
                ? MessageBundles.get(NoticeWords.class, Localized.Literal.of("fr"))
                : MessageBundles.get(NoticeWords.class);
    }

    /** @param language BCP 47 tag; English for every language not spoken here */
    static NoticeComposer in(String language, StoreIdentity store) {
        boolean isFrench = "fr".equals(Locale.forLanguageTag(language).getLanguage());
        return new NoticeComposer(store, isFrench ? Locale.FRENCH : Locale.ENGLISH);
    }

    String money(Money money) {
        int decimals = Money.exponent(money.currency());
        amounts.setCurrency(Currency.getInstance(money.currency()));
        amounts.setMinimumFractionDigits(decimals);
        amounts.setMaximumFractionDigits(decimals);
        return amounts.format(money.toDecimal());
    }

    String hello(String name) {
        return name.isBlank() ? words.helloUnknown() : words.hello(name);
    }

    NoticePage page(String heading, List<String> paragraphs, List<NoticePage.Row> rows, String linkText, String link) {
        return new NoticePage(
                locale.getLanguage(),
                store.name(),
                heading,
                paragraphs,
                rows,
                linkText,
                link,
                words.footer(store.name()));
    }

    /** @param reason what the mail is for; names the mail for ever, so that it goes out once */
    OutgoingMail mail(Reason reason, String recipient, String subject, NoticePage page) {
        return new OutgoingMail(
                reason.purpose() + ":" + reason.causeId(),
                OutgoingMail.Kind.TRANSACTIONAL,
                reason.purpose(),
                reason.orderId(),
                store.email(),
                recipient,
                subject,
                rendered(page, Variant.TEXT_PLAIN),
                rendered(page, Variant.TEXT_HTML),
                "");
    }

    record Reason(String purpose, UUID causeId, UUID orderId) {}

    private static String rendered(NoticePage page, String contentType) {
        TemplateInstance notice = Pages.notice(page);
        notice.setVariant(Variant.forContentType(contentType));
        return notice.render();
    }
}
