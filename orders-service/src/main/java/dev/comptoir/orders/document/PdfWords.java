package dev.comptoir.orders.document;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.invoice.domain.TaxCategory;
import dev.comptoir.orders.order.domain.DiscountNames;
import dev.comptoir.orders.store.AddressLines;
import dev.comptoir.platform.mail.Amounts;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.Percentages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;

/** Writes amounts, days, rates and addresses as the language of a document does. */
public record PdfWords(Language language, PdfMessages messages) {

    public static PdfWords of(String tag) {
        Language language = Language.of(tag);
        return new PdfWords(language, language.messages(PdfMessages.class));
    }

    /** In the reader's language, else in the shop's. */
    static PdfWords of(String reader, String shop) {
        return of(reader == null || reader.isBlank() ? shop : reader);
    }

    /** What stands before a value; French puts a space before the colon. */
    String label(String name) {
        return name + (language == Language.FRENCH ? "\u00a0: " : ": ");
    }

    String amount(Money money) {
        return Amounts.format(money, language);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    String percent(Percentage rate) {
        return Percentages.format(rate, language);
    }

    /** What a discount is called, with the percentage it was asked for as; null for none. */
    String discount(String name, String percent) {
        return DiscountNames.one(name, percent, language.locale());
    }

    /** Why no tax is charged, as the law wants it said, by category; those that need no word are left out. */
    public Map<TaxCategory, String> exemptions() {
        return Map.of(
                TaxCategory.REVERSE_CHARGE,
                messages.reverseCharge(),
                TaxCategory.INTRA_COMMUNITY,
                messages.intraCommunity(),
                TaxCategory.EXPORT,
                messages.export(),
                TaxCategory.OUT_OF_SCOPE,
                messages.outOfScope());
    }

    List<String> address(AddressV1 address) {
        return AddressLines.of(address, language);
    }
}
