package dev.sagashop.events.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoodsTextTest {

    @Test
    void fewGoodsAreNamed() {
        assertThat(GoodsText.of("2*COF-ETH-250 1*TEA-SEN-100")).isEqualTo("2*COF-ETH-250 1*TEA-SEN-100");
    }

    @Test
    void manyGoodsTakeNoMoreRoomThanTheirBoundAndDifferInTheLastPiece() {
        String goods = products(100);

        assertThat(GoodsText.of(goods))
                .hasSize(GoodsText.MAX_LENGTH)
                .startsWith("1*SKU-1 1*SKU-2 ")
                .isEqualTo(GoodsText.of(products(100)))
                .isNotEqualTo(GoodsText.of(goods + "1"));
    }

    @Test
    void goodsThatJustFitAreNamedInFull() {
        String justFits = "x".repeat(GoodsText.MAX_LENGTH);

        assertThat(GoodsText.of(justFits)).isEqualTo(justFits);
        assertThat(GoodsText.of(justFits + "x")).hasSize(GoodsText.MAX_LENGTH).contains("~");
    }

    private static String products(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "1*SKU-" + i).collect(Collectors.joining(" "));
    }
}
