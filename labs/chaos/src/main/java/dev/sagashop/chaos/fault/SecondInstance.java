package dev.sagashop.chaos.fault;

import dev.sagashop.chaos.Patience;
import dev.sagashop.chaos.customer.Crowd;
import dev.sagashop.chaos.shop.ChaosShop;
import dev.sagashop.chaos.shop.Instance;
import dev.sagashop.chaos.shop.RelayLeader;
import dev.sagashop.localstack.Part;
import java.util.Optional;

/** A second instance of a service joins: partitions are assigned anew, and who relays may change. */
public record SecondInstance(Part service, How how) implements Fault {

    /** What happens to the two. */
    public enum How {
        JOINS_AND_LEAVES("second instance joins and leaves"),
        JOINS_AND_DIES("second instance joins and dies"),
        LEADER_DIES("relay's leader dies, another takes over");

        private final String kind;

        How(String kind) {
            this.kind = kind;
        }
    }

    @Override
    public String kind() {
        return how.kind;
    }

    @Override
    public Object target() {
        return service;
    }

    @Override
    public void inflict(ChaosShop shop, Crowd crowd) throws InterruptedException {
        Instance second = shop.startSecond(service);
        try {
            Patience.await(second.name() + " is ready", second::isReady);
            if (how == How.LEADER_DIES) {
                killLeader(shop);
            }
            if (how == How.JOINS_AND_DIES) {
                second.killForGood();
            }
        } finally {
            second.stopForGood();
        }
        Patience.await(service.label() + " is ready", shop.first(service)::isReady);
    }

    /** The first instance leads, unless it has lost its lead: then the second is the one to die, and comes back. */
    private void killLeader(ChaosShop shop) throws InterruptedException {
        RelayLeader leaders = new RelayLeader(shop, service);
        Patience.await(service.label() + " has a leader", () -> leaders.name().isPresent());
        String leader = leaders.name().orElse(service.label());
        shop.kill(leader);
        Patience.await("another instance of " + service.label() + " leads", () -> isAnother(leaders.name(), leader));
    }

    private static boolean isAnother(Optional<String> now, String before) {
        return now.filter(name -> !name.equals(before)).isPresent();
    }

    @Override
    public String toString() {
        return service.label() + ": " + how.kind;
    }
}
