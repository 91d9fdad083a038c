package dev.comptoir.contracts.shared;

import dev.comptoir.kernel.Event;
import java.util.List;

/** A fact that says itself which fields of its subject have other values than before. */
public interface ChangeEvent extends Event {

    /** One for each field; empty in events from before they said so. */
    List<FieldChangeV1> changes();
}
