package dev.comptoir.contracts.calls;

import java.util.List;
import java.util.UUID;

/** Where the carts stand that were asked for, in the order of the request. */
public record CartStatusesAnswerV1(List<CartStatusV1> carts) {

    public CartStatusesAnswerV1 {
        carts = List.copyOf(carts);
    }

    /**
     * @param version of the cart; 0 while it is unknown
     * @param outdone its customer has left another cart behind later, which still stands; null where nobody looked
     */
    public record CartStatusV1(UUID cartId, State state, long version, Boolean outdone) {}

    /** What matters to whoever writes to the cart's customer. */
    public enum State {
        /** Still abandoned: nothing was ordered and the customer has not come back. */
        OPEN_ABANDONED,
        /** It was ordered, or its customer has ordered with another cart since it was abandoned. */
        CONVERTED,
        /** The customer is back: the cart is in use or is being ordered. */
        RESUMED,
        /** There is no such cart. */
        UNKNOWN
    }
}
