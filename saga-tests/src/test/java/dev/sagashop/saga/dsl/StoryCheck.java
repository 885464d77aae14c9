package dev.sagashop.saga.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Holds a story against the order in which the order service recorded the events. */
final class StoryCheck {

    private final List<String> recorded;

    StoryCheck(List<String> recorded) {
        this.recorded = recorded;
    }

    void holds(Story story) {
        assertThat(recorded)
                .as("all events of the order")
                .containsExactlyInAnyOrderElementsOf(story.events().toList());
        checkOrder(story);
    }

    private void checkOrder(Story story) {
        switch (story) {
            case Story.Happened one -> {}
            case Story.InParallel parallel -> parallel.branches().forEach(this::checkOrder);
            case Story.Then sequence -> {
                for (int i = 1; i < sequence.parts().size(); i++) {
                    Story before = sequence.parts().get(i - 1);
                    Story after = sequence.parts().get(i);
                    assertThat(last(before))
                            .as("%s before %s in %s", before, after, recorded)
                            .isLessThan(first(after));
                }
                sequence.parts().forEach(this::checkOrder);
            }
        }
    }

    private int first(Story story) {
        return story.events().mapToInt(recorded::indexOf).min().orElseThrow();
    }

    private int last(Story story) {
        return story.events().mapToInt(recorded::indexOf).max().orElseThrow();
    }
}
