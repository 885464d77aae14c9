package dev.sagashop.localstack.cli;

import dev.sagashop.localstack.Part;
import dev.sagashop.localstack.Ports;
import java.time.Duration;

/** What a person can do with the shop that has just started. */
final class Welcome {
    private static final String TEXT = """

            %s in %s

              Shop window  %s
              Web API      %s/swagger-ui/index.html
              Phone's API  %s/swagger-ui/index.html
              Mailbox      %s
              All paths    ./shop demo
              Logs         ./shop logs order-service
              Stop         Ctrl-C, or ./shop down from anywhere

            Buy something in the shop window, or by hand:

              curl -i %s/api/orders \\
                -H 'Content-Type: application/json' -H 'X-Customer-Id: ada' -H "Idempotency-Key: $(date +%%s)" \\
                -d '{"lines":[{"sku":"%s","quantity":2}],"paymentMethod":"pm_card_visa",
                     "shippingAddress":{"name":"Ada Lovelace","street":"12 St James Square","city":"London",
                                        "postalCode":"SW1Y 4JH","country":"GB"}}'
            """;

    private final Console console;
    private final Ports ports;

    Welcome(Console console, Ports ports) {
        this.console = console;
        this.ports = ports;
    }

    void print(Duration took) {
        String web = ports.url(Part.BFF_WEB).replace("127.0.0.1", "localhost");
        String mobile = ports.url(Part.BFF_MOBILE).replace("127.0.0.1", "localhost");
        String mailbox = ports.url(Part.MAILBOX).replace("127.0.0.1", "localhost");
        console.line(TEXT.formatted(
                console.bold("The shop is open"), Console.seconds(took), web, web, mobile, mailbox, web, Samples.SKU));
    }
}
