package dev.comptoir.gateway.limits;

/**
 * How many requests of a caller one gateway has let through since it last said so.
 *
 * @param caller the id of a secret key or of a person of the staff, or an address; empty for all who share one allowance
 */
record Count(String policy, String caller, int taken) {}
