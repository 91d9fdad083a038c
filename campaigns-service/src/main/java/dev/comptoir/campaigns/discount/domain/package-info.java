/** What a step of a campaign gives, as plain rules. */
package dev.comptoir.campaigns.discount.domain;
