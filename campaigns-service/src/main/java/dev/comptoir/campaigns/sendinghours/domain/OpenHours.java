package dev.comptoir.campaigns.sendinghours.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** When reminders of a store may go out. */
public record OpenHours(QuietHours quiet, ZoneId zone) {

    public static final OpenHours ALWAYS = new OpenHours(QuietHours.NONE, ZoneOffset.UTC);

    /** When a mail that is due then really goes out. */
    public Instant from(Instant due) {
        return quiet.next(due, zone);
    }
}
