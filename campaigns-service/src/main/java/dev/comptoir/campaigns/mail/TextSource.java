package dev.comptoir.campaigns.mail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose texts a mail has. */
@Schema(name = "RecoveryEmailTextSource")
public enum TextSource {
    /** Those of the merchant's template or draft. */
    TEMPLATE,
    /** The ready-made ones: no template was named, or it has no texts in this language. */
    READY_MADE
}
