package dev.sagashop.notification.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sagashop.events.data.CancellationReason;
import dev.sagashop.events.data.Money;
import dev.sagashop.events.data.OrderLine;
import dev.sagashop.messaging.fixtures.TestOrder;
import dev.sagashop.notification.Orders;
import dev.sagashop.notification.decision.MailContent;
import dev.sagashop.notification.decision.MailContent.Cancellation;
import dev.sagashop.notification.decision.MailContent.Confirmation;
import dev.sagashop.notification.decision.MailContent.Refund;
import dev.sagashop.notification.decision.MailContent.Shipping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What customers read. The mails are left in {@code target/mails}, to look at them in a browser. */
class MailRendererTest {

    private static final UUID ORDER = UUID.fromString("5b0e3c0a-1111-4222-8333-444455556666");

    private final MailRenderer renderer = new MailRenderer(Locale.forLanguageTag("en-IE"));

    static Stream<MailContent> everyKind() {
        return Stream.of(
                new Confirmation(Orders.LINES, Orders.TOTAL),
                new Cancellation(CancellationReason.OUT_OF_STOCK, Orders.LINES, Orders.TOTAL),
                new Shipping(Orders.LINES, Orders.TOTAL, TestOrder.ADDRESS),
                new Refund(Orders.TOTAL));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyMailNamesItsOrderInBothForms(MailContent content) throws IOException {
        RenderedMail mail = renderer.render(ORDER, content);

        keep(content, mail);
        assertThat(mail.subject()).contains("5b0e3c0a");
        assertThat(mail.text()).contains(ORDER.toString()).doesNotContain("{{");
        assertThat(mail.html())
                .contains(ORDER.toString(), "<title>" + mail.subject() + "</title>", "lang=\"en\"")
                .doesNotContain("{{");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyMailShowsItsMoneyAsPeopleWriteIt(MailContent content) {
        RenderedMail mail = renderer.render(ORDER, content);

        assertThat(mail.text()).contains("€1,260.36");
        assertThat(mail.html()).contains("€1,260.36");
    }

    @Test
    void aConfirmationListsItsLines() {
        RenderedMail mail = renderer.render(ORDER, new Confirmation(Orders.LINES, Orders.TOTAL));

        assertThat(mail.subject()).isEqualTo("Your order 5b0e3c0a is confirmed");
        assertThat(mail.text())
                .contains("2 x Ethiopia Yirgacheffe at €12.90: €25.80\n")
                .contains("1 x Blue mug at €1,234.56: €1,234.56\n")
                .contains("\nTotal: €1,260.36\n");
        assertThat(mail.html()).contains("Ethiopia Yirgacheffe", "€12.90", "€25.80", "Blue mug");
    }

    @ParameterizedTest
    @EnumSource(CancellationReason.class)
    void aCancellationTellsItsReasonInPlainWords(CancellationReason reason) {
        RenderedMail mail = renderer.render(ORDER, new Cancellation(reason, Orders.LINES, Orders.TOTAL));

        assertThat(mail.text()).contains(Reasons.inWords(reason)).doesNotContain(reason.name());
        assertThat(mail.html()).contains(Reasons.inWords(reason)).doesNotContain(reason.name());
    }

    @Test
    void shippingShowsTheAddressAsOnAParcel() {
        RenderedMail mail = renderer.render(ORDER, new Shipping(Orders.LINES, Orders.TOTAL, TestOrder.ADDRESS));

        assertThat(mail.text()).contains("Ada Lovelace\nHauptstrasse 1\n10115 Berlin\nGermany\n");
        assertThat(mail.html()).contains("Ada Lovelace", "10115 Berlin", "Germany");
    }

    @Test
    void aHostileProductNameIsTextAndNothingElse() {
        var hostile =
                new OrderLine("EVIL", "<script>alert('x')</script> & {{subject}}\r\nTotal: €0.00", 1, Money.euros(100));

        RenderedMail mail = renderer.render(ORDER, new Confirmation(List.of(hostile), Money.euros(100)));

        assertThat(mail.html()).contains("&lt;script&gt;", "&amp; {{subject}}").doesNotContain("<script>");
        assertThat(mail.text())
                .contains("1 x <script>alert('x')</script> & {{subject}} Total: €0.00 at €1.00")
                .doesNotContain("\nTotal: €0.00");
    }

    @Test
    void amountsFollowTheirCurrency() {
        var money = new MoneyFormat(Locale.forLanguageTag("en-IE"));

        assertThat(money.format(new Money(2580, "JPY"))).endsWith("2,580");
        assertThat(money.format(new Money(2580, "KWD"))).endsWith("2.580");
        assertThat(money.format(new Money(2580, "QQQ"))).isEqualTo("25.80 QQQ");
    }

    private static void keep(MailContent content, RenderedMail mail) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "mails"));
        Files.writeString(folder.resolve(content.kind() + ".html"), mail.html());
        Files.writeString(folder.resolve(content.kind() + ".txt"), mail.text());
    }
}
