/** What a recovery campaign is and what a merchant may make of it. */
package dev.comptoir.campaigns.campaign.domain;
