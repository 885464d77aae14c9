package dev.sagashop.saga.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the house is built, proved on the compiled classes. */
class ArchitectureTest {

    private static final String CONTRACTS = "dev.sagashop.events..";
    private static final String MESSAGING = "dev.sagashop.messaging..";
    private static final String BFF_EDGE = "dev.sagashop.bff.edge..";
    private static final String[] LABS = {
        "dev.sagashop.chaos..",
        "dev.sagashop.crashpoints..",
        "dev.sagashop.benchmarks..",
        "dev.sagashop.saga.simulation.."
    };

    private static final List<Service> SERVICES = List.of(
            new Service("order-service", "dev.sagashop.order"),
            new Service("payment-service", "dev.sagashop.payment"),
            new Service("inventory-service", "dev.sagashop.inventory"),
            new Service("notification-service", "dev.sagashop.notification"),
            new Service("bff-web", "dev.sagashop.bff.web"),
            new Service("bff-mobile", "dev.sagashop.bff.mobile"));

    /** A service's module and its base package. */
    record Service(String module, String basePackage) {

        JavaClasses classes() {
            return importModule(module);
        }

        @Override
        public String toString() {
            return module;
        }
    }

    static Stream<Service> services() {
        return SERVICES.stream();
    }

    static Stream<Service> servicesThatDecide() {
        return SERVICES.stream().filter(service -> !service.module().startsWith("bff"));
    }

    @ParameterizedTest
    @MethodSource("servicesThatDecide")
    void decisionsKnowNeitherSpringNorJpa(Service service) {
        classes()
                .that()
                .resideInAPackage(service.basePackage() + "..decision..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", CONTRACTS, service.basePackage() + "..decision.."))
                .because("a decision is called with everything it needs, and can be tested and simulated alone")
                .check(service.classes());
    }

    @ParameterizedTest
    @MethodSource("servicesThatDecide")
    void decisionsAskNoClockAndNoChance(Service service) {
        noClasses()
                .that()
                .resideInAPackage(service.basePackage() + "..decision..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .because("the same event and the same state have to give the same decision on every redelivery")
                .check(service.classes());
    }

    static Stream<Service> backendsForFrontends() {
        return SERVICES.stream().filter(service -> service.module().startsWith("bff"));
    }

    @ParameterizedTest
    @MethodSource("servicesThatDecide")
    void servicesShareNothingButContractsAndMessaging(Service service) {
        dependsOnNothingOfTheHouseBut(service, CONTRACTS, MESSAGING);
    }

    @ParameterizedTest
    @MethodSource("backendsForFrontends")
    void bffsShareNothingButContractsAndTheirEdge(Service service) {
        dependsOnNothingOfTheHouseBut(service, CONTRACTS, BFF_EDGE);
    }

    private static void dependsOnNothingOfTheHouseBut(Service service, String... shared) {
        DescribedPredicate<JavaClass> othersCode = resideInAPackage("dev.sagashop..")
                .and(DescribedPredicate.not(resideInAnyPackage(shared)))
                .and(DescribedPredicate.not(resideInAnyPackage(service.basePackage() + "..", service.basePackage())));
        noClasses()
                .should()
                .dependOnClassesThat(othersCode)
                .because("a service that shares code with another cannot be deployed alone")
                .check(service.classes());
    }

    @Test
    void contractsNeedTheJdkAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", CONTRACTS))
                .check(importModule("event-contracts"));
    }

    @Test
    void messagingKnowsNoService() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.sagashop..")
                        .and(DescribedPredicate.not(resideInAnyPackage(CONTRACTS, MESSAGING))))
                .check(importModule("reliable-messaging"));
    }

    @Test
    void theEdgeKnowsNoBff() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.sagashop..")
                        .and(DescribedPredicate.not(resideInAnyPackage(CONTRACTS, BFF_EDGE))))
                .check(importModule("bff-edge"));
    }

    static Stream<String> modulesOfTheProduct() {
        return Stream.concat(
                SERVICES.stream().map(Service::module),
                Stream.of(
                        "event-contracts",
                        "reliable-messaging",
                        "bff-edge",
                        "embedded-infrastructure",
                        "test-infrastructure",
                        "local-stack"));
    }

    @ParameterizedTest
    @MethodSource("modulesOfTheProduct")
    void theProductKnowsNoLab(String module) {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(LABS))
                .because("what breaks or measures the shop comes from outside, and may be left out")
                .check(importModule(module));
    }

    @Test
    void theShopHasNothingOfItsTestsOnItsClassPath() throws IOException {
        Path libraries = Path.of(System.getProperty("sagashop.root"), "local-stack", "target", "shop", "lib");
        try (Stream<Path> files = Files.list(libraries)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("embedded-infrastructure"))
                    .noneMatch(name -> name.startsWith("test-infrastructure")
                            || name.startsWith("testcontainers")
                            || name.startsWith("chaos")
                            || name.startsWith("crash-points")
                            || name.startsWith("simulation"));
        }
    }

    private static JavaClasses importModule(String module) {
        Path classes = Path.of(System.getProperty("sagashop.root"), module, "target", "classes");
        JavaClasses imported = new ClassFileImporter().importPath(classes);
        assertThat(imported).as("classes of %s in %s", module, classes).isNotEmpty();
        return imported;
    }
}
