package dev.sagashop.order.api;

import dev.sagashop.order.reconciliation.Reconciliation;
import dev.sagashop.order.reconciliation.ReconciliationProperties;
import dev.sagashop.order.reconciliation.Reconciliations;
import dev.sagashop.order.reconciliation.StartReconciliation;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's reports; it needs no customer. */
@RestController
@RequestMapping("/reconciliations")
class ReconciliationController {

    private final Function<StartReconciliation, Reconciliation> startReconciliation;
    private final Reconciliations reconciliations;
    private final ReconciliationProperties properties;

    ReconciliationController(
            Function<StartReconciliation, Reconciliation> startReconciliation,
            Reconciliations reconciliations,
            ReconciliationProperties properties) {
        this.startReconciliation = startReconciliation;
        this.reconciliations = reconciliations;
        this.properties = properties;
    }

    /** Begins one, or answers the one that runs. */
    @PostMapping
    ResponseEntity<ReconciliationView> start(@RequestParam(required = false) @Nullable WaitingTime settleTime) {
        Duration settle = settleTime == null ? properties.settleTime() : settleTime.value();
        Reconciliation running = startReconciliation.apply(new StartReconciliation(UUID.randomUUID(), settle));
        URI location = URI.create("/reconciliations/" + running.id());
        return ResponseEntity.accepted().location(location).body(view(running));
    }

    @GetMapping("/{id}")
    ReconciliationView read(@PathVariable UUID id) {
        return view(reconciliations.find(id).orElseThrow(Problems::reconciliationNotFound));
    }

    @GetMapping("/latest")
    ReconciliationView latest() {
        return view(reconciliations.latest().orElseThrow(Problems::reconciliationNotFound));
    }

    private ReconciliationView view(Reconciliation reconciliation) {
        return ReconciliationView.of(reconciliation, reconciliations.breachesOf(reconciliation.id()));
    }
}
