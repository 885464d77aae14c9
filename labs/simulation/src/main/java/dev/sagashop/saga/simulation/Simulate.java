package dev.sagashop.saga.simulation;

import dev.sagashop.saga.simulation.invariants.Breach;
import dev.sagashop.saga.simulation.story.Journal;
import dev.sagashop.saga.simulation.story.StoryDiagram;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** {@code ./shop simulate}: as many sagas as wanted, or one run again with its story. */
final class Simulate {

    private static final Duration PROGRESS = Duration.ofSeconds(5);
    private static final double NANOS = 1e9;

    private Simulate() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            Options options = Options.parse(arguments);
            boolean holds = options.sagas().isPresent()
                    ? playMany(options.plan().seed(), options.sagas().get())
                    : playOne(options.plan());
            System.exit(holds ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println("./shop simulate: " + e.getMessage());
            System.exit(2);
        }
    }

    private static boolean playOne(RunPlan plan) {
        Journal journal = Journal.telling();
        Optional<Breach> breach = Run.play(plan, Blueprint.real(), journal);
        if (breach.isPresent()) {
            System.out.println(FailureStory.tell(new Failure(plan, breach.get()), Blueprint.real()));
        } else {
            System.out.println(StoryDiagram.draw(journal.moments(), Optional.empty()));
            System.out.printf(
                    "Seed %d: %s. Everything holds.%n",
                    plan.seed(), journal.tally().outcomes());
        }
        return breach.isEmpty();
    }

    private static boolean playMany(long firstSeed, long sagas) throws InterruptedException {
        var campaign = new Campaign(Blueprint.real(), firstSeed, sagas);
        long begun = System.nanoTime();
        Thread player = Thread.ofPlatform()
                .start(() -> campaign.play(Runtime.getRuntime().availableProcessors()));
        while (!player.join(PROGRESS)) {
            double seconds = (System.nanoTime() - begun) / NANOS;
            long played = campaign.sagasPlayed();
            System.out.printf(Locale.ROOT, "%,d sagas, %,.0f/s%n", played, played / seconds);
        }
        System.out.print(Report.of(campaign, (System.nanoTime() - begun) / NANOS));
        campaign.failure().ifPresentOrElse(Simulate::tell, () -> System.out.println("Everything holds."));
        return campaign.failure().isEmpty();
    }

    private static void tell(Failure failure) {
        System.out.printf("%nFirst seen with %s%n", failure.plan().command());
        System.out.println(FailureStory.tell(Shrinking.shrink(failure, Blueprint.real()), Blueprint.real()));
    }
}
