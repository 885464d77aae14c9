package dev.sagashop.localstack.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is ordered: one, two or three products, each of them as often as any other, in turn. So it is known beforehand
 * how much of each is taken.
 */
public final class Baskets {

    private static final int MOST_LINES = 3;

    /** Shares no factor with any number of baskets there may be; neighbours differ in size and products. */
    private static final long STRIDE = 1_000_003;

    private static final String BODY = """
            {"lines":[%s],"paymentMethod":"pm_card_visa","shippingAddress":{"name":"Ada Lovelace",\
            "street":"12 St James Square","city":"London","postalCode":"SW1Y 4JH","country":"GB"}}""";

    private final int products;
    private final List<byte[]> bodies;

    /** @param skus products of which there is enough, at least {@value #MOST_LINES} */
    public Baskets(List<String> skus) {
        this.products = skus.size();
        this.bodies = IntStream.range(0, MOST_LINES * products)
                .mapToObj(basket -> body(skus, basket).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    byte[] body(long order) {
        return bodies.get((int) (order * STRIDE % bodies.size()));
    }

    /** How many pieces of each product so many orders take, at most. */
    public long piecesOfEach(long orders) {
        long rounds = (orders + bodies.size() - 1) / bodies.size();
        return rounds * IntStream.rangeClosed(1, MOST_LINES).sum();
    }

    /** One piece a line. */
    private static String body(List<String> skus, int basket) {
        int first = basket % skus.size();
        int lines = basket / skus.size() + 1;
        return BODY.formatted(IntStream.range(0, lines)
                .mapToObj(line -> skus.get((first + line) % skus.size()))
                .map("{\"sku\":\"%s\",\"quantity\":1}"::formatted)
                .collect(Collectors.joining(",")));
    }
}
