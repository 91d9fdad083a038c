package dev.comptoir.inventory.preview;

import dev.comptoir.contracts.calls.StockPreviewAnswerV1;
import dev.comptoir.contracts.calls.StockPreviewAnswerV1.StockPreviewLineV1;
import dev.comptoir.contracts.calls.StockPreviewRequestV1;
import dev.comptoir.inventory.preview.domain.StockEffect;
import dev.comptoir.inventory.stock.domain.StockItem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says per SKU what stock would be; takes nothing and promises nothing. */
@ApplicationScoped
class PreviewStock {

    private final PreviewStore items;

    PreviewStock(PreviewStore items) {
        this.items = items;
    }

    Uni<StockPreviewAnswerV1> handle(StockPreviewRequestV1 request) {
        Map<String, Integer> units = new LinkedHashMap<>();
        request.lines().forEach(line -> units.merge(line.sku(), line.quantity(), Math::addExact));
        return items.find(units.keySet()).map(found -> answer(units, found));
    }

    private static StockPreviewAnswerV1 answer(Map<String, Integer> units, List<StockItem> found) {
        Map<String, StockItem> known = found.stream().collect(Collectors.toMap(StockItem::sku, Function.identity()));
        List<StockPreviewLineV1> lines = new ArrayList<>();
        units.forEach((sku, quantity) -> lines.add(line(sku, quantity, known.get(sku))));
        return new StockPreviewAnswerV1(lines, lines.stream().allMatch(StockPreviewLineV1::sellable));
    }

    private static StockPreviewLineV1 line(String sku, int quantity, StockItem item) {
        StockEffect effect = item == null ? StockEffect.UNKNOWN : StockEffect.of(item, quantity);
        boolean isCounted = item != null && item.isTracked();
        return new StockPreviewLineV1(
                sku,
                quantity,
                isCounted ? item.onHand() : null,
                isCounted ? item.available() : null,
                isCounted ? item.available() - quantity : null,
                effect.name(),
                effect.isSellable());
    }
}
