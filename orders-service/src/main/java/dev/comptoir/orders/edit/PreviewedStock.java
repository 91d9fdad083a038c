package dev.comptoir.orders.edit;

import dev.comptoir.contracts.calls.MerchantTermsV1;
import dev.comptoir.contracts.calls.StockPreviewAnswerV1;
import dev.comptoir.contracts.calls.StockPreviewAnswerV1.StockPreviewLineV1;
import dev.comptoir.contracts.calls.StockPreviewRequestV1;
import dev.comptoir.contracts.calls.StockPreviewRequestV1.PreviewedUnitsV1;
import dev.comptoir.orders.edit.domain.EditProblem;
import dev.comptoir.orders.edit.domain.EditProblem.ShortUnits;
import dev.comptoir.orders.edit.domain.EditedOrder;
import java.util.List;

/** Whether the units that a dry run would take are there: refused as the edit itself would be. */
final class PreviewedStock {

    private static final String UNKNOWN = "UNKNOWN";

    private PreviewedStock() {}

    static StockPreviewRequestV1 request(EditedOrder edited) {
        return new StockPreviewRequestV1(edited.taken().entrySet().stream()
                .map(sku -> new PreviewedUnitsV1(sku.getKey(), sku.getValue()))
                .toList());
    }

    static void check(StockPreviewAnswerV1 answer, EditOrderRequest request) {
        List<String> unknown = answer.lines().stream()
                .filter(line -> UNKNOWN.equals(line.effect()))
                .map(StockPreviewLineV1::sku)
                .toList();
        if (!unknown.isEmpty()) {
            throw EditProblem.unknownSkus(unknown);
        }
        if (!answer.sellable() && !MerchantTermsV1.WARN.equals(request.stockPolicy())) {
            throw EditProblem.insufficientStock(answer.lines().stream()
                    .filter(line -> !line.sellable())
                    .map(PreviewedStock::missing)
                    .toList());
        }
    }

    private static ShortUnits missing(StockPreviewLineV1 line) {
        return new ShortUnits(
                line.sku(), line.quantity(), line.available() == null ? 0 : Math.max(0, line.available()));
    }
}
