package dev.sagashop.saga.simulation;

import dev.sagashop.saga.simulation.broken.BrokenOrder;
import dev.sagashop.saga.simulation.broken.BrokenPayment;
import dev.sagashop.saga.simulation.broken.BrokenStock;
import dev.sagashop.saga.simulation.services.Decisions;
import dev.sagashop.saga.simulation.world.Flaw;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Shops with one mistake each, by what is wrong with them. */
final class BrokenShops {

    private BrokenShops() {}

    static Map<String, Blueprint> all() {
        Map<String, Blueprint> shops = new LinkedHashMap<>();
        shops.put("a release without a reservation leaves no mark", Blueprint.with(BrokenStock.releaseLeavesNoMark()));
        shops.put("a refused reservation is told to nobody", Blueprint.with(BrokenStock.refusalIsToldToNobody()));
        shops.put("a release forgets the levels", Blueprint.with(BrokenStock.releaseForgetsTheLevels()));
        shops.put(
                "an order that comes twice is reserved twice, and there are no processed marks",
                new Blueprint(BrokenStock.reserveIsNotIdempotent(), Set.of(Flaw.KEEPS_NO_PROCESSED_MARKS)));
        shops.put("an order is reserved in part", Blueprint.with(BrokenStock.reserveHoldsWhatThereIs()));
        shops.put(
                "a late confirmation captures the money of a cancelled order",
                Blueprint.with(BrokenPayment.captureIgnoresTheCancellation()));
        shops.put("a late authorization is not voided", Blueprint.with(BrokenPayment.lateAuthorizationIsNotVoided()));
        shops.put("a refund is forgotten", Blueprint.with(BrokenPayment.refundIsForgotten()));
        shops.put("a failed capture is not voided", Blueprint.with(BrokenPayment.failedCaptureIsNotVoided()));
        shops.put(
                "a cancellation before the payment leaves no mark",
                Blueprint.with(BrokenPayment.cancellationLeavesNoMark()));
        shops.put("a refused payment is told to nobody", Blueprint.with(BrokenPayment.refusalIsToldToNobody()));
        shops.put("the join confirms with stock alone", Blueprint.with(BrokenOrder.joinConfirmsWithStockAlone()));
        shops.put("late answers reopen a cancelled order", Blueprint.with(BrokenOrder.answersReopenACancelledOrder()));
        shops.put("goods are shipped without the money", Blueprint.with(BrokenOrder.shipsWithoutTheMoney()));
        shops.put(
                "a time-out cancels a confirmed order silently",
                Blueprint.with(BrokenOrder.timeOutCancelsConfirmedOrdersSilently()));
        shops.put("a shipped order is cancelled", Blueprint.with(BrokenOrder.cancelsWhatWasShipped()));
        for (Flaw flaw : Flaw.values()) {
            shops.put(flaw.sentence(), new Blueprint(Decisions.real(), Set.of(flaw)));
        }
        return shops;
    }
}
