package dev.comptoir.campaigns.emailtemplate;

import java.util.UUID;

/** A template as it stood when a mail was claimed. */
public record TemplateVersion(UUID id, long version) {}
