package dev.comptoir.files.download;

import dev.comptoir.platform.mail.MailColors;
import java.util.List;

/** The page behind the link of a mail: texts only, null or empty for what is left out. */
record DownloadPage(
        String language,
        String storeName,
        String storeUrl,
        String logoUrl,
        MailColors colors,
        String title,
        String text,
        String fileUrl,
        String button,
        List<String> details) {}
