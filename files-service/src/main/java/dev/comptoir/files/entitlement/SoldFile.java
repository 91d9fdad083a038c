package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Terms;
import java.util.UUID;

/** A file whose content is there, and the terms it is sold on now. */
record SoldFile(UUID guid, Terms terms) {}
