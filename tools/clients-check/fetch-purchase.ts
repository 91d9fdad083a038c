// A purchase with the client of openapi-generator's typescript-fetch: cart, checkout, payment, parcel, refund.
import * as api from './generated/fetch/index';

declare const process: { env: Record<string, string | undefined> };

const basePath = process.env.COMPTOIR_API ?? 'http://127.0.0.1:8080';
const merchant = new api.Configuration({ basePath, accessToken: process.env.COMPTOIR_SECRET_KEY ?? '' });
const shopper = new api.Configuration({ basePath, accessToken: process.env.COMPTOIR_PUBLISHABLE_KEY ?? '' });
const sku = `FETCH-${Date.now()}`;
const key = () => crypto.randomUUID();

/** Programs learn of a new product or shipping method by events; what is busy says in Retry-After when to come back. */
async function patiently<T>(what: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
        try {
            return await what();
        } catch (failure) {
            if (attempt === 40 || !(failure instanceof api.ResponseError)) throw failure;
            const seconds = failure.response.headers.get('Retry-After');
            await new Promise((done) => setTimeout(done, seconds === null ? 250 : Number(seconds) * 1000));
        }
    }
}

const price = { amount: '24.00', currency: 'EUR' };
await new api.ProductsApi(merchant).createProduct({
    productInput: { externalId: sku, name: 'Linen tote', status: 'ACTIVE', variants: [{ sku, price }] },
});
const method = await new api.StoreSettingsApi(merchant).createShippingMethod({
    saveShippingMethodInput: { name: `Letter ${sku}`, price: { amount: '4.90', currency: 'EUR' } },
});
await patiently(() =>
    new api.InventoryApi(merchant).adjustStock({
        sku,
        idempotencyKey: key(),
        adjustStockInput: { delta: 10, reason: 'First delivery' },
    }),
);

const carts = new api.CartsApi(shopper);
const cart = await patiently(() => carts.createCart({ createCartInput: { items: [{ sku, quantity: 2 }] } }));
const id = cart.id;
await carts.setCartCustomer({ id, cartCustomer: { email: 'camille@example.com', name: 'Camille' } });
await carts.setCartAddresses({
    id,
    cartAddresses: {
        sameAsBilling: true,
        billing: { name: 'Camille', line1: "1 rue de l'Exemple", postalCode: '75001', city: 'Paris', country: 'FR' },
    },
});
await patiently(() =>
    carts.setCartShippingMethod({ id, chooseShippingMethodInput: { methodId: method.id } }),
);
const placed = await patiently(() => carts.checkOutCart({ id }));
const orderId = placed.orderId!;

await new api.PaymentsApi(merchant).recordOrderPayment({ orderId, recordPaymentInput: { method: 'Bank transfer' } });
await new api.ShipmentsApi(merchant).createOrderShipment({
    orderId,
    createShipmentInput: { carrier: 'Post', trackingNumber: '6A1FR', notifyCustomer: true },
});
const refund = await new api.RefundsApi(merchant).issueRefund({
    orderId,
    idempotencyKey: key(),
    issueRefundInput: { full: true, reason: 'Both were torn' },
});
const order = await new api.OrdersApi(merchant).getOrder({ orderId });
console.log(`typescript-fetch: order ${order.orderNumber}, ${order.paymentStatus}, ${order.fulfillmentStatus}, refund ${refund.amount?.amount}`);
if (order.paymentStatus !== 'REFUNDED' || order.fulfillmentStatus !== 'SHIPPED') {
    throw new Error(`the order is ${order.paymentStatus} and ${order.fulfillmentStatus}`);
}
