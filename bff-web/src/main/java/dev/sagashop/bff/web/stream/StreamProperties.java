package dev.sagashop.bff.web.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Bounds of the streams.
 *
 * @param perCustomer how many one customer may have open
 * @param perAddress how many may be open to one remote address, whoever the customers are
 * @param inAll how many this instance keeps open
 * @param buffer how many events wait for a slow client at most; one more, and the client is cut
 * @param lifetime how long a stream stays open at most; the client comes back to where it was
 * @param heartbeat how often a silent stream shows that it lives, and is compared with the order's timeline
 * @param compareWithoutFeed how often it is compared while no events come from Kafka
 * @param causePatience how long an event waits at most for the one that caused it
 * @param retry how long a client is to wait before it comes back
 */
@ConfigurationProperties("sagashop.bff.streams")
record StreamProperties(
        int perCustomer,
        int perAddress,
        int inAll,
        int buffer,
        Duration lifetime,
        Duration heartbeat,
        Duration compareWithoutFeed,
        Duration causePatience,
        Duration retry) {}
