package dev.sagashop.localstack.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {

    private static final Baskets BASKETS = new Baskets(
            IntStream.range(0, 20).mapToObj(number -> "SKU-" + number).toList());

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Received received = new Received();
    private HttpServer shop;

    @BeforeEach
    void openTheShop() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.setExecutor(threads);
        shop.start();
    }

    @AfterEach
    void closeTheShop() {
        shop.stop(0);
        threads.close();
    }

    @Test
    void everyOrderLeavesOnceAndItsAnswerIsToldAsItWasGiven() throws Exception {
        answerWith(exchange -> {
            exchange.getResponseHeaders().add("Location", "/orders/4711");
            exchange.getResponseHeaders().add("Retry-After", "1");
            answer(exchange, 202, "{\"status\": \"PENDING\"}");
        });

        send(400, 100);

        assertThat(keys).hasSize(200);
        assertThat(received.answers).hasSize(200);
        assertThat(received.answers.values()).containsOnly(new Answer(202, "/orders/4711", true, ""));
    }

    @Test
    void aRefusalIsToldWithWhatItSays() throws Exception {
        answerWith(exchange -> answer(exchange, 422, "no such product"));

        send(100, 100);

        assertThat(received.answers).hasSize(50);
        assertThat(received.answers.values()).containsOnly(new Answer(422, "", false, "no such product"));
    }

    @Test
    void goesOnWhenTheShopClosesConnections() throws Exception {
        answerWith(exchange -> {
            exchange.getResponseHeaders().add("Connection", "close");
            answer(exchange, 202, "");
        });

        send(200, 100);

        assertThat(received.answers.values()).hasSize(100).allMatch(answer -> answer.status() == 202);
    }

    @Test
    void whatFindsNoFreeConnectionIsNotSentAndNotPutOff() throws Exception {
        CountDownLatch longEnough = new CountDownLatch(1);
        answerWith(exchange -> {
            await(longEnough);
            answer(exchange, 202, "");
        });
        received.afterNotSent(90, longEnough);

        send(200, 10);

        assertThat(received.notSent).hasSize(90);
        assertThat(received.answers).hasSize(10);
    }

    private void send(int rate, int connections) throws Exception {
        URI target = URI.create("http://127.0.0.1:" + shop.getAddress().getPort() + "/orders");
        try (LoadGenerator generator = new LoadGenerator(target, BASKETS, connections)) {
            var schedule = new Schedule(rate, System.nanoTime(), Duration.ofMillis(500));
            generator.start(schedule, received).answered().get(20, TimeUnit.SECONDS);
        }
    }

    private void answerWith(HttpHandler handler) {
        shop.createContext("/orders", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (body.startsWith("{\"lines\"") && body.endsWith("}")) {
                handler.handle(exchange);
            } else {
                answer(exchange, 400, "not an order: " + body);
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Remembers what it is told. */
    private static final class Received implements Reception {
        private final Map<String, Answer> answers = new ConcurrentHashMap<>();
        private final Set<String> sent = ConcurrentHashMap.newKeySet();
        private final Set<String> notSent = ConcurrentHashMap.newKeySet();
        private int expected = Integer.MAX_VALUE;
        private CountDownLatch latch = new CountDownLatch(1);

        void afterNotSent(int orders, CountDownLatch released) {
            expected = orders;
            latch = released;
        }

        @Override
        public void sent(Order order) {
            assertThat(sent.add(order.id())).isTrue();
        }

        @Override
        public void notSent(Order order) {
            notSent.add(order.id());
            if (notSent.size() == expected) {
                latch.countDown();
            }
        }

        @Override
        public void answered(Order order, Answer answer) {
            assertThat(sent).contains(order.id());
            assertThat(answers.put(order.id(), answer)).isNull();
        }
    }
}
