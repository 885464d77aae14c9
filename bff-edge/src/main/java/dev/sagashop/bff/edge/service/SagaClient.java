package dev.sagashop.bff.edge.service;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The order service's view of how all customers' orders are doing, without a word on who they are. */
public interface SagaClient {

    /** The newest first. */
    @GetExchange("/sagas")
    Page<Saga> sagas(@RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);
}
