package dev.sagashop.bff.edge.cart;

import dev.sagashop.bff.edge.service.Cart;
import dev.sagashop.bff.edge.service.ServiceRefusedException;
import dev.sagashop.events.data.Money;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives every cart that a client is told the client's own shape: the one that was asked for, and one in a refusal. */
@Component
public class CartAnswers {

    /** How both ways to an order tell of their refusal; the member's name follows. */
    public static final String PRICE_RISEN =
            "Refused with 409 price-risen if it costs more than expectedTotal; what it costs now is the problem's member ";

    /** The member of a refusal's problem that is the cart as it is now. */
    private static final String CURRENT = "cart";

    /** The member that is what an order costs now. */
    private static final String TOTAL = "total";

    private final JsonMapper json;

    CartAnswers(JsonMapper json) {
        this.json = json;
    }

    /**
     * What the order service answers.
     *
     * @throws ServiceRefusedException if it refuses; a cart in its problem is in the client's shape too
     */
    public <T> T shaped(Supplier<T> answer, Function<Cart, ?> view) {
        return shaped(answer, CURRENT, Cart.class, view);
    }

    /**
     * What the order service answers.
     *
     * @throws ServiceRefusedException if it refuses; a total in its problem is in the client's shape too
     */
    public <T> T priced(Supplier<T> answer, Function<Money, ?> view) {
        return shaped(answer, TOTAL, Money.class, view);
    }

    private <T, M> T shaped(Supplier<T> answer, String member, Class<M> type, Function<M, ?> view) {
        try {
            return answer.get();
        } catch (ServiceRefusedException refusal) {
            refusal.replaceMember(member, value -> view.apply(json.convertValue(value, type)));
            throw refusal;
        }
    }
}
