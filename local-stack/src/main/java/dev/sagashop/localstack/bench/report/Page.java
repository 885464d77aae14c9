package dev.sagashop.localstack.bench.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that has all it needs inside: its style, its script, the library that draws, and the figures.
 *
 * @param json the figures
 */
record Page(String json) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String CHART_VERSION = "META-INF/maven/org.webjars.npm/chart.js/pom.properties";
    private static final String CHART = "META-INF/resources/webjars/chart.js/%s/dist/chart.umd.min.js";

    String html() throws IOException {
        Map<String, String> parts = Map.of(
                "style", resource("bench/report.css"),
                "library", chart(),
                "data", embeddable(json),
                "script", resource("bench/report.js"));
        return PLACE.matcher(resource("bench/report.html"))
                .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
    }

    /** In a script element, nothing but its end and comments mean anything to HTML; in JSON, this is the same text. */
    static String embeddable(String json) {
        return json.replace("<", "\\u003c");
    }

    private static String chart() throws IOException {
        Properties chart = new Properties();
        chart.load(new StringReader(resource(CHART_VERSION)));
        return resource(CHART.formatted(chart.getProperty("version")));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Page.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("Not part of this build: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
