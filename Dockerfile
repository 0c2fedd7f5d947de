# syntax=docker/dockerfile:1
# Build: needs nothing but Docker.
FROM eclipse-temurin:17-jdk-noble AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src src
COPY bpmn bpmn
COPY forms forms
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests -Prelease package \
    && mv target/jianyi-*.jar target/jianyi.jar

# Run: an account without rights; its home is the volume.
FROM eclipse-temurin:17-jre-noble
RUN useradd --system --uid 10001 --user-group --home-dir /var/lib/jianyi --create-home jianyi \
    && chmod 700 /var/lib/jianyi
# The image promises no curl, so bash asks for the health itself.
COPY --chmod=755 <<'SCRIPT' /app/healthy
#!/bin/bash
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}" || exit 1
printf 'GET /actuator/health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 6 status <&3
[[ $status == *" 200"* ]]
SCRIPT
COPY --from=build /build/target/jianyi.jar /app/jianyi.jar
ENV JIANYI_HOME=/var/lib/jianyi LANG=C.UTF-8 LC_ALL=C.UTF-8
USER jianyi
WORKDIR /var/lib/jianyi
VOLUME /var/lib/jianyi
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=8s --start-period=120s --retries=6 CMD ["/app/healthy"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/app/jianyi.jar"]
