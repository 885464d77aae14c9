package dev.sagashop.saga.browser.chromium;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the browser's pages requested, and what its console complained about. */
public final class Traffic {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ChromeDriver driver;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Traffic(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * A request of a page.
     *
     * @param url as the page asked for it
     * @param headers those that the page set, by name in any case
     */
    public record Request(String url, Map<String, String> headers) {}

    public List<Request> requests() {
        read();
        return List.copyOf(requests);
    }

    /** Errors on the console, violations of the content security policy and failed requests among them. */
    public List<String> complaints() {
        read();
        return List.copyOf(complaints);
    }

    void forget() {
        read();
        requests.clear();
        complaints.clear();
    }

    /** The driver gives away each entry once. */
    private void read() {
        driver.manage().logs().get(LogType.PERFORMANCE).forEach(entry -> addRequest(messageOf(entry)));
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .forEach(entry -> complaints.add(entry.getMessage()));
    }

    private static JsonNode messageOf(LogEntry entry) {
        return JSON.readTree(entry.getMessage()).required("message");
    }

    private void addRequest(JsonNode message) {
        if (message.required("method").asString().equals("Network.requestWillBeSent")) {
            JsonNode request = message.required("params").required("request");
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            request.required("headers")
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().asString()));
            requests.add(new Request(request.required("url").asString(), headers));
        }
    }
}
