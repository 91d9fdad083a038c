package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.letter.Reminder;
import dev.comptoir.campaigns.reminder.domain.SendPolicy;

/** A send that is due and locked, with what decides about it and what its mail says. */
record DueSend(SendPolicy.Case facts, int step, Reminder reminder) {}
