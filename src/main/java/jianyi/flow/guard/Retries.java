package jianyi.flow.guard;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.flow.Outage;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The engine's outermost interceptor: a command that lost an optimistic lock runs again, so that two people of different offices
 * who answer in the same moment both succeed; and what a person shall read instead of an engine error is noted for the answer.
 */
public class Retries extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final int TRIES = 8;

    /** What the engine says of an account's, a group's or a tenant's id that may not be one, as of an error of its own. */
    private static final String NO_ID = "is not a valid resource identifier";

    @Override
    public <T> T execute(Command<T> command) {
        if (inside() || command instanceof ExecuteJobsCmd) {
            return next.execute(command);
        }
        try {
            return repeatedly(command);
        } catch (RuntimeException e) {
            var refusal = Refusal.within(e).or(() -> Optional.ofNullable(meant(command, e)));
            refusal.ifPresentOrElse(Answer::note, () -> report(command, e));
            throw e;
        }
    }

    private static void report(Command<?> command, RuntimeException e) {
        if (e instanceof BadUserRequestException
                || e instanceof AuthorizationException
                || (e instanceof ProcessEngineException || e instanceof NullPointerException)
                        && e.getCause() == null
                        && EngineAnswers.unknown(e.getMessage())
                || e instanceof NotValidException
                || e instanceof NullValueException) {
            LOG.debug("{} refused", command.getClass().getSimpleName(), e);
        } else {
            Answer.failed();
            LOG.error("{} failed", command.getClass().getSimpleName(), e);
        }
    }

    private <T> T repeatedly(Command<T> command) {
        for (int tried = 1; ; tried++) {
            try {
                return next.execute(command);
            } catch (RuntimeException e) {
                if (tried == TRIES || !lost(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean inside() {
        return Context.getCommandContext() != null || TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static Refusal meant(Command<?> command, Throwable thrown) {
        if (has(thrown, TaskAlreadyClaimedException.class) || lost(thrown)) {
            return Refusal.conflict(Refusal.TAKEN);
        }
        if (String.valueOf(thrown.getMessage()).contains(NO_ID)) {
            return Refusal.invalid("编号只能用字母和数字");
        }
        if (asks(command) && thrown.getClass() == ProcessEngineException.class && thrown.getCause() == null
                || unheard(thrown)) {
            LOG.info("{} refused: {}", command.getClass().getSimpleName(), thrown.getMessage());
            return Refusal.invalid("提交的内容格式不对");
        }
        return Outage.behind(thrown) ? Refusal.unavailable() : null;
    }

    /** A question changes nothing; what the engine says of it is about how it was asked. */
    private static boolean asks(Command<?> command) {
        return command instanceof AbstractQuery || command instanceof AbstractExecuteFilterCmd;
    }

    /** Class 22: the database knows no such value, for example a NUL in a text, a day in the year 999999, a negative limit. */
    private static boolean unheard(Throwable thrown) {
        return sqlState(thrown).anyMatch(state -> state.startsWith("22"));
    }

    private static boolean lost(Throwable thrown) {
        return has(thrown, OptimisticLockingException.class) || deadlocked(thrown);
    }

    private static boolean deadlocked(Throwable thrown) {
        return sqlState(thrown).anyMatch("40P01"::equals);
    }

    private static Stream<String> sqlState(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(t -> String.valueOf(((SQLException) t).getSQLState()));
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
