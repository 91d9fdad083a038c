package dev.comptoir.platform.probe;

import dev.comptoir.kernel.Money;
import java.util.UUID;

record NoteView(UUID id, String text, Money price, long version) {}
