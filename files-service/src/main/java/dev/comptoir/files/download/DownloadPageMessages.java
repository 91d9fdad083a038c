package dev.comptoir.files.download;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the download page, in English; {@code messages/downloadpage_fr.properties} has the French. */
@MessageBundle(value = "downloadpage", locale = "en")
interface DownloadPageMessages {

    @Message("Download {size}")
    String download(String size);

    @Message("Your download is ready. It begins when you press the button; an interrupted one can be resumed.")
    String ready();

    @Message("This download does not work")
    String refusedTitle();

    @Message("This link is not complete or not ours. Copy it whole from the mail.")
    String notFound();

    @Message("This download has expired. Please ask the store for more time.")
    String expired();

    @Message("All downloads of this order have been used. Please ask the store for more.")
    String usedUp();

    @Message("The store has revoked this download. Please ask the store.")
    String revoked();

    @Message("The store no longer offers this file.")
    String fileDeleted();

    @Message("Valid until {day}.")
    String until(String day);

    @Message("Downloads left: {number}.")
    String left(int number);

    @Message("Licence key: {key}")
    String licenceKey(String key);
}
