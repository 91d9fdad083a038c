package dev.comptoir.contracts.calls;

import java.util.UUID;

/** A signed definition: a JSON Web Token in the compact form. */
public record SignedDefinitionAnswerV1(UUID keyId, String definition) {}
