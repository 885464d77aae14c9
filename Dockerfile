# All six services from one recipe: docker build --build-arg SERVICE=order-service .
# Needs BuildKit. The stages that compile are shared by all services, so that they run once for all six.

# --- The poms alone: what follows is built again only when something that it reads has changed ----------------------
FROM maven:3-eclipse-temurin-25 AS poms
COPY . /sources
RUN mkdir /poms && cd /sources && find . -maxdepth 3 -name pom.xml -exec cp --parents -t /poms {} +

FROM maven:3-eclipse-temurin-25 AS libraries
WORKDIR /build
COPY .mvn .mvn
COPY --from=poms /poms .
COPY event-contracts/src event-contracts/src
COPY embedded-infrastructure/src embedded-infrastructure/src
COPY test-infrastructure/src test-infrastructure/src
COPY reliable-messaging/src reliable-messaging/src
COPY bff-edge/src bff-edge/src
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn -B -q -ntp -DskipTests -Dspotless.check.skip package -pl reliable-messaging,bff-edge -am

# What the health check runs: no shell, no curl, nothing but the JVM that is there anyway.
COPY docker/HealthCheck.java docker/HealthCheck.java
RUN javac -d /health docker/HealthCheck.java

FROM libraries AS service
ARG SERVICE
COPY ${SERVICE}/src ${SERVICE}/src
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn -B -q -ntp -DskipTests -Dspotless.check.skip package -pl ${SERVICE} -am \
    && java -Djarmode=tools -jar ${SERVICE}/target/*-exec.jar extract --layers --application-filename app.jar --destination /layers

# --- The service as it runs: its libraries, which seldom change, below its own classes ------------------------------
FROM eclipse-temurin:25-jre AS application
WORKDIR /app
COPY docker/jvm.options .
COPY --from=libraries /health health
COPY --from=service /layers/dependencies .
COPY --from=service /layers/snapshot-dependencies .
COPY --from=service /layers/application .

# --- One start up to the point where it would take up its work, to record which classes that takes ------------------
FROM application AS training
COPY docker/training.properties .
RUN java @jvm.options -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh \
    -Dspring.config.additional-location=file:training.properties -jar app.jar

FROM application
ARG SERVICE
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Sagashop ${SERVICE}" \
      org.opencontainers.image.source="https://github.com/sagashop/sagashop" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=training /app/app.aot .
# glibc gives every thread that allocates an arena of its own, which a JVM's many threads never fill: a third of the memory.
ENV SERVER_PORT=8080 MALLOC_ARENA_MAX=2
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=1s --retries=3 \
    CMD ["java", "-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", "health", "HealthCheck"]
ENTRYPOINT ["java", "@jvm.options", "-XX:AOTCache=app.aot", "-jar", "app.jar"]
