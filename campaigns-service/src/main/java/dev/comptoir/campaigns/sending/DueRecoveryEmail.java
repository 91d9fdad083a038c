package dev.comptoir.campaigns.sending;

import dev.comptoir.campaigns.emailtemplate.TemplateVersion;
import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.campaigns.reminder.domain.SendPolicy;

/**
 * A mail that is due and locked, with what decides about it and what it says.
 *
 * @param template of its step; null for the ready-made one
 */
record DueRecoveryEmail(
        SendPolicy.Case facts, String cartState, int step, Reminder reminder, TemplateVersion template) {}
