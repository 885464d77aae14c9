package dev.sagashop.benchmarks;

import dev.sagashop.events.Event;
import dev.sagashop.events.EventType;
import dev.sagashop.messaging.cloudevents.CloudEventHeaders;
import dev.sagashop.messaging.cloudevents.EventCodec;
import dev.sagashop.messaging.cloudevents.EventMetadata;
import dev.sagashop.messaging.outbox.HeadersJson;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An event on its way into an outbox, out of it, and into a consumer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventBenchmark {

    private final EventCodec codec = new EventCodec();
    private final byte[] data = codec.write(Samples.PLACED);
    private final Map<String, String> headers = CloudEventHeaders.of(Samples.ENVELOPE);
    private final String headersJson = HeadersJson.write(headers);

    @Benchmark
    public byte[] writeData() {
        return codec.write(Samples.PLACED);
    }

    @Benchmark
    public Event readData() {
        return codec.read(EventType.ORDER_PLACED, data);
    }

    @Benchmark
    public Map<String, String> makeHeaders() {
        return CloudEventHeaders.of(Samples.ENVELOPE);
    }

    @Benchmark
    public EventMetadata parseHeaders() {
        return CloudEventHeaders.parse(EventType.ORDER_PLACED, headers);
    }

    @Benchmark
    public String writeHeadersJson() {
        return HeadersJson.write(headers);
    }

    @Benchmark
    public Map<String, String> readHeadersJson() {
        return HeadersJson.read(headersJson);
    }
}
