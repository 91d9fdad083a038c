package dev.comptoir.campaigns.sending;

import dev.comptoir.campaigns.emailtemplate.TemplateVersion;
import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.campaigns.reminder.domain.SendPolicy;

/**
 * A mail that is due and locked, with what decides about it and what it says.
 *
 * @param template of its step; null for the ready-made one
 * @param variant which of two templates that are tried it is; empty when none are
 */
record DueRecoveryEmail(
        SendPolicy.Case facts,
        String cartState,
        int step,
        Reminder reminder,
        TemplateVersion template,
        String variant) {}
