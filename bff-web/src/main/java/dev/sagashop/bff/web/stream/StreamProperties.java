package dev.sagashop.bff.web.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Bounds of the streams.
 *
 * @param perCustomer how many one customer may have open
 * @param perAddress how many may be open to one remote address, whoever the customers are
 * @param inAll how many this instance keeps open
 * @param readsAtOnce how many streams read their order's timeline at the same time
 * @param readAgainAfter how long after a nudge the timeline is read once more, which doubles each time, up to the heartbeat
 * @param readWithoutFeed how often it is read while no events come from Kafka; how long a stream waits for its turn to read
 * @param lifetime how long a stream stays open at most; the client comes back to where it was
 * @param heartbeat how often a stream shows that it lives; the longest that it goes without reading
 * @param retry how long a client is to wait before it comes back
 */
@ConfigurationProperties("sagashop.bff.streams")
record StreamProperties(
        int perCustomer,
        int perAddress,
        int inAll,
        int readsAtOnce,
        Duration readAgainAfter,
        Duration readWithoutFeed,
        Duration lifetime,
        Duration heartbeat,
        Duration retry) {}
