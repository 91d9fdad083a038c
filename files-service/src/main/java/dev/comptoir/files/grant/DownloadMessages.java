package dev.comptoir.files.grant;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the mail with download links, in English; {@code messages/downloads_fr.properties} has the French. */
@MessageBundle(value = "downloads", locale = "en")
interface DownloadMessages {

    @Message("Your download for order {number}")
    String subjectOne(String number);

    @Message("Your downloads for order {number}")
    String subject(String number);

    @Message("Your download")
    String headingOne();

    @Message("Your downloads")
    String heading();

    @Message("Hello,")
    String hello();

    @Message("Hello {name},")
    String helloTo(String name);

    @Message("Thank you for your order {number}. Your file is ready to download:")
    String readyOne(String number);

    @Message("Thank you for your order {number}. Your files are ready to download:")
    String ready(String number);

    @Message("Download")
    String download();

    @Message("1 download")
    String once();

    @Message("{number} downloads")
    String times(int number);

    @Message("Valid until {day}, {times}.")
    String untilAndCounted(String day, String times);

    @Message("Valid until {day}.")
    String until(String day);

    @Message("{times}, no end date.")
    String counted(String times);

    @Message("No end date, no limit.")
    String unlimited();

    @Message("Licence key: {key}")
    String licenceKey(String key);

    @Message("The links are personal: please do not pass them on. An interrupted download can be resumed.")
    String personal();
}
