package dev.comptoir.orders.livestatus;

import dev.comptoir.kernel.Money;
import dev.comptoir.platform.mail.Amounts;
import dev.comptoir.platform.mail.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** The states of an order in plain words of one language. */
record StatusWords(Language language, StatusMessages messages) {

    static StatusWords of(Language language) {
        return new StatusWords(language, language.messages(StatusMessages.class));
    }

    String status(BuyerStatus status) {
        return switch (status) {
            case RECEIVED -> messages.received();
            case IN_PREPARATION -> messages.preparing();
            case READY_FOR_PICKUP -> messages.ready();
            case PARTLY_SHIPPED -> messages.partlyShipped();
            case SHIPPED -> messages.shipped();
            case DELIVERED -> messages.delivered();
            case RETURNED -> messages.returned();
            case CANCELLED -> messages.cancelled();
        };
    }

    /** @param isDue whether the buyer is asked for money: nobody waits for that of a cancelled order */
    String payment(String status, boolean isDue) {
        return switch (status) {
            case "PAID" -> messages.paid();
            case "PARTIALLY_PAID" -> messages.partlyPaid();
            case "PARTIALLY_REFUNDED" -> messages.partlyRefunded();
            case "REFUNDED" -> messages.refunded();
            default -> isDue ? messages.unpaid() : messages.nothingDue();
        };
    }

    String amount(Money money) {
        return Amounts.format(money, language);
    }

    String day(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(instant.atZone(zone));
    }
}
