package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.network.Link;
import java.util.List;
import java.util.stream.IntStream;

/** A connection, or all connections to a server. */
public sealed interface Wire {

    Link in(ChaosShop shop);

    /** What it counts as in the report. */
    String kind();

    /** From every service to a broker. */
    record ToBroker(int number) implements Wire {
        @Override
        public Link in(ChaosShop shop) {
            return shop.linkToBroker(number);
        }

        @Override
        public String kind() {
            return "broker";
        }

        @Override
        public String toString() {
            return "broker " + number + "'s connections";
        }
    }

    /** To the mail server. */
    record ToMailServer() implements Wire {
        @Override
        public Link in(ChaosShop shop) {
            return shop.linkToMailServer();
        }

        @Override
        public String kind() {
            return "mail server";
        }

        @Override
        public String toString() {
            return "the mail server's connections";
        }
    }

    /** From a service to its database. */
    record ToDatabase(Part service) implements Wire {
        @Override
        public Link in(ChaosShop shop) {
            return shop.linkToDatabase(service);
        }

        @Override
        public String kind() {
            return "database";
        }

        @Override
        public String toString() {
            return service.label() + "'s connections to the database";
        }
    }

    /** From both BFFs to a service. */
    record ToService(Part service) implements Wire {
        @Override
        public Link in(ChaosShop shop) {
            return shop.linkToService(service);
        }

        @Override
        public String kind() {
            return "service";
        }

        @Override
        public String toString() {
            return "the BFFs' connections to " + service.label();
        }
    }

    /** Every one there is, by what it leads to. */
    static List<List<Wire>> all(int brokers) {
        List<Part> services = Part.coreServices();
        return List.of(
                IntStream.rangeClosed(1, brokers).<Wire>mapToObj(ToBroker::new).toList(),
                List.of(new ToMailServer()),
                services.stream().<Wire>map(ToDatabase::new).toList(),
                services.stream().<Wire>map(ToService::new).toList());
    }
}
