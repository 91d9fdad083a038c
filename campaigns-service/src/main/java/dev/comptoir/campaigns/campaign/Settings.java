package dev.comptoir.campaigns.campaign;

/** The settings and the version their ETag shows. */
record Settings(long version, RecoverySettingsView view) {}
