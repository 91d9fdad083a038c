package dev.comptoir.campaigns.campaign.domain;

/** Which of the two templates of a step a cart gets. */
public enum TemplateVariant {
    /** The step's template. */
    A,
    /** Its alternative. */
    B
}
