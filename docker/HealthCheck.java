import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks the service in this container whether it is ready, and exits with 0 if it is. A bare socket, because it is run
 * every few seconds and the JDK's HTTP client takes four times as long to load as to ask.
 */
class HealthCheck {

    private static final int PORT = 8080;
    private static final int PATIENCE_MILLIS = 3000;
    private static final String REQUEST =
            "GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    public static void main(String[] arguments) {
        System.exit(isReady() ? 0 : 1);
    }

    private static boolean isReady() {
        try (Socket service = new Socket()) {
            service.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), PATIENCE_MILLIS);
            service.setSoTimeout(PATIENCE_MILLIS);
            service.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            return statusLine(service.getInputStream()).contains(" 200");
        } catch (IOException notReady) {
            return false;
        }
    }

    private static String statusLine(InputStream answer) throws IOException {
        return new String(answer.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
    }
}
