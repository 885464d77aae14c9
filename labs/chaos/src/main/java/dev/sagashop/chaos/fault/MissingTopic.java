package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.Flow;
import dev.sagashop.chaos.Patience;
import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.chaos.shop.ServiceDatabase;
import dev.sagashop.localstack.Part;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A service has a record to publish to a topic that is not there. Its other records are published meanwhile, and this
 * one once somebody makes the topic.
 *
 * @param topic one that nobody reads
 */
public record MissingTopic(Part service, String topic) implements Fault {

    private static final String ADD = """
            insert into outbox (topic, record_key, headers, payload) values ('%s', 'chaos', '{}', 'chaos'::bytea)""";

    private static final String WAITING = "select count(*) from outbox where topic = '%s'";

    @Override
    public String kind() {
        return "missing topic";
    }

    /** A broker that is away would make no topic. */
    @Override
    public Object target() {
        return BrokerFault.TARGET;
    }

    @Override
    public void inflict(ChaosShop shop, Crowd crowd) throws InterruptedException {
        var database = new ServiceDatabase(shop, service);
        database.execute(ADD.formatted(topic));
        new Flow(shop, crowd.book()).awaitSome();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", shop.brokerAddress()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            Patience.await(
                    "what waited for topic " + topic + " is published",
                    () -> database.count(WAITING.formatted(topic))
                            .filter(count -> count == 0)
                            .isPresent());
            admin.deleteTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("topic " + topic + " could not be made and removed again", e);
        }
    }

    @Override
    public String toString() {
        return service.label() + " publishes to a topic that is not there";
    }
}
