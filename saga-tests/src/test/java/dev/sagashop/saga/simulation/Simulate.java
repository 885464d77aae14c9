package dev.sagashop.saga.simulation;

/** Temporary. */
final class Simulate {
    public static void main(String[] args) {
        long sagas = Long.parseLong(args[0]);
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        long begun = System.nanoTime();
        var campaign = new Campaign(Blueprint.real(), seed, sagas);
        campaign.play(2);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%d sagas in %d runs, %.1f s, %.0f/s, %.1f steps a saga%n", campaign.sagasPlayed(), campaign.runs(), seconds, campaign.sagasPlayed() / seconds, 1.0 * campaign.tally().steps() / campaign.sagasPlayed());
        System.out.println(campaign.tally().faults());
        System.out.println(campaign.tally().outcomes());
        System.out.println(campaign.tally().decisions());
        campaign.failure().ifPresent(f -> {
            System.out.println(f);
            System.out.println(FailureStory.tell(Shrinking.shrink(f, Blueprint.real()), Blueprint.real()));
        });
    }
}
