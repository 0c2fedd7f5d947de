package jianyi.access;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** What administrators and operators changed, out of the engine's own log; work on tasks and cases is not shown. */
@Component
class AuditFlow {

    private final HistoryService history;
    private final Clock clock;

    AuditFlow(HistoryService history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** The newest first. */
    List<Operation> page(int size, int offset) {
        return history
                .createUserOperationLogQuery()
                .categoryIn(UserOperationLogEntry.CATEGORY_ADMIN, UserOperationLogEntry.CATEGORY_OPERATOR)
                .orderByTimestamp()
                .desc()
                .listPage(offset, size)
                .stream()
                .map(this::operation)
                .toList();
    }

    private Operation operation(UserOperationLogEntry entry) {
        return new Operation(
                LocalDateTime.ofInstant(entry.getTimestamp().toInstant(), clock.getZone()),
                entry.getUserId() == null ? "系统" : entry.getUserId(),
                entry.getOperationType(),
                entry.getEntityType(),
                text(entry.getProperty()),
                text(entry.getNewValue()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** One change, in the engine's own words. */
    record Operation(LocalDateTime at, String person, String done, String to, String property, String value) {}
}
