/** Who would get what of a campaign that is only thought of, over the carts that are abandoned now. */
package dev.comptoir.campaigns.simulation;
