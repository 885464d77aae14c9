package dev.sagashop.bff.web.board;

import dev.sagashop.bff.edge.paging.Cursor;
import dev.sagashop.bff.edge.paging.PageLimit;
import dev.sagashop.bff.edge.service.Page;
import dev.sagashop.bff.edge.service.SagaClient;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/sagas", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "sagas")
class BoardController {

    private final SagaClient sagas;

    BoardController(SagaClient sagas) {
        this.sagas = sagas;
    }

    @GetMapping
    @Operation(summary = "How the newest orders of all customers are doing")
    Page<SagaView> sagas(
            @RequestParam(required = false) @Cursor @Nullable String cursor,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        return sagas.sagas(cursor, limit).map(SagaView::of);
    }
}
