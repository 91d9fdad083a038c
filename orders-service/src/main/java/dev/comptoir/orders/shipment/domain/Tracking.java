package dev.comptoir.orders.shipment.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a parcel is tracked; every part may be missing. */
public record Tracking(String carrier, String number, String url) {

    /** Fills the address in from the shipping method's template when only the number is known. */
    public Tracking withTemplate(String template) {
        if (url != null || number == null || template == null) {
            return this;
        }
        String encoded = URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
        return new Tracking(carrier, number, template.replace("{trackingNumber}", encoded));
    }
}
