package dev.sagashop.bff.edge.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.bff.edge.fixtures.BreakingChanges;
import dev.sagashop.bff.edge.fixtures.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BreakingChangesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DOCUMENT = Resource.text("/openapi/shop.json");

    @Test
    void findsNothingInTheSameDocument() {
        assertThat(BreakingChanges.between(JSON.readTree(DOCUMENT), JSON.readTree(DOCUMENT)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "/carts":             | "/baskets":              | GET /carts is gone
            "get":                | "head":                  | GET /carts is gone
            "name": "q"           | "name": "query"          | GET /carts: the query parameter q is gone
            "required": false     | "required": true         | GET /carts: the query parameter limit has become required
            "maximum": 100        | "maximum": 50            | GET /carts: the query parameter limit has a lower maximum
            "minimum": 1          | "minimum": 2             | GET /carts: the query parameter limit has a higher minimum
            ["BY_NAME", "BY_AGE"] | ["BY_NAME"]              | GET /carts: the query parameter sort takes BY_AGE no longer
            "200":                | "204":                   | GET /carts: 200 is gone
            "Location":           | "Link":                  | POST /carts: 202: the header Location is gone
            "version":            | "revision":              | GET /carts: 200[].version is gone
            ["version", "items"]  | ["items"]                | GET /carts: 200[].version may now be absent
            "type": "integer"     | "type": "string"         | GET /carts: 200[].version was integer and is string
            "type": "string"      | "type": ["string", "null"] | GET /carts: 200[].items.* was string and is null or string
            "format": "int32"     | "format": "int64"        | GET /carts: 200[].version had the format int32 and has int64
            ["sku"]               | ["sku", "note"]          | POST /carts: body.note has become required
            "sku": {              | "id": {                  | POST /carts: body.sku is gone
            "maxLength": 9        | "maxLength": 8           | POST /carts: body.sku has a lower maxLength
            "pattern": "[A-Z]+"   | "pattern": "[A-Z]"       | POST /carts: body.sku has another pattern
            "application/json"    | "application/xml"        | POST /carts: takes no application/json any longer
            """)
    void findsWhatBreaksClients(String before, String after, String found) {
        assertThat(DOCUMENT).contains(before);

        assertThat(changesAfter(before, after)).contains(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "get":                | "put": {}, "get":
            "parameters": [       | "parameters": [{"name": "new", "in": "query"},
            "required": ["sku"]   | "required": []
            "maximum": 100        | "maximum": 200
            ["BY_NAME", "BY_AGE"] | ["BY_NAME", "BY_AGE", "BY_SIZE"]
            "version":            | "total": {}, "version":
            "maxLength": 9        | "maxLength": 10
            "title": "Shop"       | "title": "Another shop"
            "404":                | "410":
            """)
    void findsNothingInAdditions(String before, String after) {
        assertThat(DOCUMENT).contains(before);

        assertThat(changesAfter(before, after)).isEmpty();
    }

    private static Iterable<String> changesAfter(String before, String after) {
        JsonNode changed = JSON.readTree(DOCUMENT.replace(before, after));
        return BreakingChanges.between(JSON.readTree(DOCUMENT), changed);
    }
}
