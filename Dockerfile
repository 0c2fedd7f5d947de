# syntax=docker/dockerfile:1
# Build: needs nothing but Docker.
FROM eclipse-temurin:17-jdk-noble AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src src
COPY bpmn bpmn
COPY forms forms
COPY docs/pictures docs/pictures
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
RUN mkdir /app/jianyi && chown jianyi: /app/jianyi
COPY --chmod=755 docs/quick-start.sh /app/quick-start
ENV JIANYI_HOME=/var/lib/jianyi LANG=C.UTF-8 LC_ALL=C.UTF-8
USER jianyi
WORKDIR /var/lib/jianyi
# Taken apart, and its classes kept as this Java has them after a first start on a database of its own: half the time of every start.
RUN --mount=type=bind,from=build,source=/build/target/jianyi.jar,target=/tmp/jianyi.jar \
    /app/quick-start /tmp/jianyi.jar /app/jianyi
VOLUME /var/lib/jianyi
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=8s --start-period=120s --retries=6 CMD ["/app/healthy"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "@/app/jianyi/jianyi.options", "-jar", "/app/jianyi/jianyi.jar"]
