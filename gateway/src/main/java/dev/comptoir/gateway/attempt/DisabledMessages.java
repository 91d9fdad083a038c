package dev.comptoir.gateway.attempt;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the mail about an endpoint that was switched off, in English; {@code messages/disabled_fr.properties} has the French. */
@MessageBundle(value = "disabled", locale = "en")
interface DisabledMessages {

    @Message("A webhook endpoint was switched off: {host}")
    String subject(String host);

    @Message("A webhook endpoint was switched off")
    String heading();

    @Message(
            "No event was accepted there for five days or longer. Nothing more is sent to it until you switch it on again.")
    String failing();

    @Message(
            "It answered that nobody listens there any more (410). Nothing more is sent to it until you switch it on again.")
    String nobodyListens();

    @Message(
            "Events wait for it for 30 days. When it works again, set its state to ENABLED: what waits is sent then. What was given up meanwhile is sent again by a webhook replay. If nobody needs it, delete it.")
    String advice();

    @Message("Address")
    String address();

    @Message("Note")
    String note();
}
