package dev.sagashop.localstack.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BasketsTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<String> skus =
            IntStream.range(0, 47).mapToObj("SKU-%02d"::formatted).toList();
    private final Baskets baskets = new Baskets(skus);

    @Test
    void takesOfEachProductWhatWasSaidBeforehand() {
        int round = 3 * skus.size();

        assertThat(pieces(10 * round))
                .hasSize(skus.size())
                .allSatisfy((_, pieces) -> assertThat(pieces).isEqualTo(baskets.piecesOfEach(10 * round)));
        assertThat(pieces(1_000))
                .allSatisfy((_, pieces) -> assertThat(pieces).isLessThanOrEqualTo(baskets.piecesOfEach(1_000)));
    }

    @Test
    void holdsOneToThreeDifferentProducts() {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (long order = 0; order < 3L * skus.size(); order++) {
            List<String> products = products(order);
            assertThat(products).doesNotHaveDuplicates();
            sizes.merge(products.size(), 1, Integer::sum);
        }
        assertThat(sizes).isEqualTo(Map.of(1, 47, 2, 47, 3, 47));
    }

    @Test
    void oneOrderIsUnlikeTheNext() {
        Set<List<String>> different = new HashSet<>();
        LongStream.range(0, 50).forEach(order -> different.add(products(order)));
        assertThat(different).hasSize(50);
    }

    private Map<String, Long> pieces(long orders) {
        Map<String, Long> pieces = new HashMap<>();
        LongStream.range(0, orders).forEach(order -> products(order).forEach(sku -> pieces.merge(sku, 1L, Long::sum)));
        return pieces;
    }

    private List<String> products(long order) {
        JsonNode body = json.readTree(new String(baskets.body(order), StandardCharsets.UTF_8));
        return body.path("lines")
                .valueStream()
                .map(line -> line.path("sku").asString())
                .toList();
    }
}
