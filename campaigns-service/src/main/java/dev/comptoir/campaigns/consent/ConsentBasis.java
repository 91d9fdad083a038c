package dev.comptoir.campaigns.consent;

/** On what an address is written to. */
public enum ConsentBasis {
    /** The person has agreed, by a box to tick or in words. */
    OPT_IN,
    /** The person gave the address in a sale and was told how to say no. */
    SOFT_OPT_IN
}
