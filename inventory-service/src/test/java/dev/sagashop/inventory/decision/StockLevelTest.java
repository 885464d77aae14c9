package dev.sagashop.inventory.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockLevelTest {

    private final StockLevel ten = StockLevel.opening("COF-ETH-250", 10);

    @Test
    void opensWithAllPiecesAvailable() {
        assertThat(ten).isEqualTo(new StockLevel("COF-ETH-250", 10, 0, 10, 0, 0));
        assertThat(ten.available()).isEqualTo(10);
    }

    @Test
    void aReservationLeavesThePiecesOnHandAndMakesThemUnavailable() {
        assertThat(ten.reserve(4)).isEqualTo(new StockLevel("COF-ETH-250", 10, 0, 10, 4, 0));
        assertThat(ten.reserve(4).available()).isEqualTo(6);
    }

    @Test
    void aReleaseUndoesAReservation() {
        assertThat(ten.reserve(4).release(4)).isEqualTo(ten);
    }

    @Test
    void aCommitTakesReservedPiecesOutOfTheWarehouse() {
        assertThat(ten.reserve(4).commit(3)).isEqualTo(new StockLevel("COF-ETH-250", 10, 0, 7, 1, 3));
    }

    @Test
    void aRestockAddsPieces() {
        assertThat(ten.restock(5)).isEqualTo(new StockLevel("COF-ETH-250", 10, 5, 15, 0, 0));
    }

    @Test
    void theLastPieceCanBeReservedAndNotOneMore() {
        assertThat(ten.reserve(10).available()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> ten.reserve(11));
    }

    @Test
    void noMoreIsReleasedOrCommittedThanIsReserved() {
        assertThatIllegalArgumentException().isThrownBy(() -> ten.reserve(2).release(3));
        assertThatIllegalArgumentException().isThrownBy(() -> ten.reserve(2).commit(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void movesNoLessThanOnePiece(int quantity) {
        assertThatIllegalArgumentException().isThrownBy(() -> ten.reserve(quantity));
        assertThatIllegalArgumentException().isThrownBy(() -> ten.reserve(5).release(quantity));
        assertThatIllegalArgumentException().isThrownBy(() -> ten.reserve(5).commit(quantity));
        assertThatIllegalArgumentException().isThrownBy(() -> ten.restock(quantity));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, -1, 0, 0",
        "10, -1, 9, 0, 0",
        "10, 0, 10, -1, 0",
        "10, 0, 11, 0, -1",
        "10, 0, 10, 11, 0",
        "10, 0, 9, 0, 0",
        "10, 5, 10, 0, 0",
    })
    void aLevelThatBreaksTheBooksDoesNotExist(
            long initial, long restocked, long onHand, long reserved, long committed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StockLevel("COF-ETH-250", initial, restocked, onHand, reserved, committed));
    }
}
