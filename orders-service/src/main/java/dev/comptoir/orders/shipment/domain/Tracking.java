package dev.comptoir.orders.shipment.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How a parcel is tracked; every part may be missing. */
public record Tracking(String carrier, String number, String url) {

    public static final Tracking NONE = new Tracking(null, null, null);

    /** Fills the address in from the shipping method's template when only the number is known. */
    public Tracking withTemplate(String template) {
        if (url != null || number == null || template == null) {
            return this;
        }
        String encoded = URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
        return new Tracking(carrier, number, template.replace("{trackingNumber}", encoded));
    }

    /** The same after an edit of {@code before}: an address that was not edited belongs to the number before. */
    public Tracking editedFrom(Tracking before) {
        boolean isOldAddress = Objects.equals(url, before.url) && !Objects.equals(number, before.number);
        return isOldAddress ? new Tracking(carrier, number, null) : this;
    }

    /** Whether a customer can follow the parcel by it. */
    public boolean isKnown() {
        return number != null || url != null;
    }
}
