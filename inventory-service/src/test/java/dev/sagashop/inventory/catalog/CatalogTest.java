package dev.sagashop.inventory.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.sagashop.events.Event;
import dev.sagashop.events.ProductChanged;
import dev.sagashop.events.Topics;
import dev.sagashop.events.data.Money;
import dev.sagashop.inventory.InventoryServiceTest;
import dev.sagashop.inventory.decision.StockLevel;
import dev.sagashop.messaging.fixtures.PublishedEvent;
import dev.sagashop.messaging.fixtures.Topic;
import dev.sagashop.messaging.fixtures.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.json.JsonMapper;

class CatalogTest extends InventoryServiceTest {

    private static final Topic CATALOG = Topic.named(Topics.CATALOG);

    @Autowired
    private Catalog catalog;

    @Autowired
    private CatalogFile file;

    @Test
    void theFileIsOfferedAndPublishedAtTheFirstStart() {
        List<CatalogItem> items = file.items();
        assertThat(items).hasSizeBetween(45, 60);
        assertThat(items).extracting(CatalogItem::sku).doesNotHaveDuplicates();
        assertThat(items).filteredOn(item -> item.initialStock() == 0).isNotEmpty();
        assertThat(items).filteredOn(item -> item.initialStock() == 1).isNotEmpty();

        awaitPublished(items.stream().map(item -> version(item, 1)).toList());
        items.forEach(item -> assertThat(level(item.sku()).initial()).isEqualTo(item.initialStock()));
    }

    @Test
    void aSkuThatIsListedTwiceIsToldByItsName() {
        String item = """
                {"sku":"TWICE-1","name":"Twice","description":"Listed twice.","category":"Test","priceCents":1,"initialStock":1}""";
        var listed =
                new ByteArrayResource("[%s,%s]".formatted(item, item).getBytes(StandardCharsets.UTF_8), "twice.json");
        var twice = new CatalogFile(new CatalogProperties(listed), catalog, JsonMapper.shared());

        assertThatIllegalStateException()
                .isThrownBy(twice::start)
                .withMessageContaining("twice.json")
                .withMessageContaining("more than one product of SKU [TWICE-1]");
    }

    @Test
    void aRestartChangesNothingAndTellsOfEachProductAsBefore() {
        List<CatalogItem> items = file.items();

        file.start();

        awaitEverythingPublished();
        assertThat(published(items))
                .hasSizeGreaterThanOrEqualTo(2 * items.size())
                .containsOnlyElementsOf(
                        items.stream().map(item -> version(item, 1)).toList());
        assertThat(jdbc.queryForObject("select max(version) from product where category <> 'Test'", Long.class))
                .isEqualTo(1);
    }

    @Test
    void aNewPriceIsANewVersionAndLeavesTheStockAlone() {
        CatalogItem before = item(1290);
        CatalogItem after = new CatalogItem(before.sku(), "Newly named", "As before.", "Test", 1390, 99);

        catalog.offer(List.of(before));
        catalog.offer(List.of(after));
        catalog.offer(List.of(after));

        awaitPublished(List.of(version(before, 1), version(after, 2)));
        assertThat(level(before.sku())).isEqualTo(StockLevel.opening(before.sku(), 5));
    }

    /** As the migration leaves the products of an older version, which did not tell their descriptions. */
    @Test
    void aProductThatWasNotAnnouncedWholeIsPublishedAgainThoughNothingChanged() {
        CatalogItem item = item(1290);
        catalog.offer(List.of(item));
        jdbc.update("update product set announced = false where sku = ?", item.sku());

        catalog.offer(List.of(item));
        catalog.offer(List.of(item));

        awaitPublished(List.of(version(item, 1), version(item, 2)));
    }

    /** As after a relay that was paused amid a batch, and replaced, and went on. */
    @Test
    void anOlderVersionThatComesLateIsTheLastOneNoLongerThanUntilTheNextStart() {
        CatalogItem before = item(1290);
        CatalogItem after = new CatalogItem(before.sku(), "Newly named", "As before.", "Test", 1390, 99);
        catalog.offer(List.of(before));
        catalog.offer(List.of(after));
        awaitPublished(List.of(version(before, 1), version(after, 2)));
        Wire.send(version(before, 1));
        assertThat(published(List.of(before)).getLast()).isEqualTo(version(before, 1));

        catalog.offer(List.of(after));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(published(List.of(before)).getLast()).isEqualTo(version(after, 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "cof-eth, Coffee, Good., Coffee, 100, 1",
        "COF ETH, Coffee, Good., Coffee, 100, 1",
        "COF-ETH, ' ', Good., Coffee, 100, 1",
        "COF-ETH, Coffee, ' ', Coffee, 100, 1",
        "COF-ETH, Coffee, Good., ' ', 100, 1",
        "COF-ETH, Coffee, Good., Coffee, 0, 1",
        "COF-ETH, Coffee, Good., Coffee, 100, -1",
    })
    void aMistakeInTheFileStopsTheStart(
            String sku, String name, String description, String category, long priceCents, long stock) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CatalogItem(sku, name, description, category, priceCents, stock));
    }

    private static CatalogItem item(long priceCents) {
        String sku = "TST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        return new CatalogItem(sku, "Test product", "As before.", "Test", priceCents, 5);
    }

    private static ProductChanged version(CatalogItem item, long version) {
        return new ProductChanged(
                item.sku(), item.name(), item.description(), item.category(), Money.euros(item.priceCents()), version);
    }

    private static void awaitPublished(List<ProductChanged> changes) {
        Set<String> skus = changes.stream().map(ProductChanged::sku).collect(Collectors.toSet());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(eventsOf(skus).stream().distinct()).containsExactlyInAnyOrderElementsOf(changes));
    }

    private void awaitEverythingPublished() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.queryForObject("select count(*) from outbox", Long.class) == 0);
    }

    private static List<Event> published(List<CatalogItem> items) {
        return eventsOf(items.stream().map(CatalogItem::sku).collect(Collectors.toSet()));
    }

    private static List<Event> eventsOf(Set<String> skus) {
        return CATALOG.records(skus).stream().map(PublishedEvent::event).toList();
    }
}
