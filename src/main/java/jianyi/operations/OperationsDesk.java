package jianyi.operations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jianyi.audit.Act;
import jianyi.audit.AuditTrail;
import jianyi.casework.step.StrandedTask;
import jianyi.casework.step.StrandedTasks;
import jianyi.flow.Refusal;
import jianyi.notice.Notices;
import jianyi.notice.stuck.StuckMails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the operator mends by one press; each is a line of the record. */
@Service
class OperationsDesk {

    private static final int MOST = 1_000;

    private final StuckMails mails;
    private final StrandedTasks tasks;
    private final OperationsFlow engine;
    private final Notices notices;
    private final AuditTrail trail;

    OperationsDesk(StuckMails mails, StrandedTasks tasks, OperationsFlow engine, Notices notices, AuditTrail trail) {
        this.mails = mails;
        this.tasks = tasks;
        this.engine = engine;
        this.notices = notices;
        this.trail = trail;
    }

    /**
     * Has one mail tried at once, or every waiting one.
     *
     * @return how many
     * @throws Refusal 409 when the one has gone out meanwhile
     */
    @Transactional
    int resend(Optional<UUID> mail) {
        mail.ifPresent(mails::resend);
        int tried = mail.isPresent() ? 1 : mails.resendWaiting();
        trail.add(Act.of(Act.Kind.OPERATION, "重发邮件 " + mail.map(UUID::toString).orElse("全部等待的 " + tried + " 封")));
        return tried;
    }

    /**
     * Gives one failed job new tries, or all of them.
     *
     * @return how many
     * @throws Refusal 409 when the one has run meanwhile
     */
    @Transactional
    int retry(Optional<String> job) {
        var failed = job.map(List::of)
                .orElseGet(() ->
                        engine.failedFirst(MOST).stream().map(EngineJob::id).toList());
        failed.forEach(id -> trail.add(Act.of(Act.Kind.OPERATION, "重试作业 " + id + " " + engine.retry(id))));
        return failed.size();
    }

    /**
     * Gives a task back that somebody keeps who cannot sign in; for one nobody could do, tells whoever is above its post.
     *
     * @return whether it was given back
     * @throws Refusal 409 when somebody can do it by now, or nobody is above
     */
    @Transactional
    boolean mend(String task) {
        StrandedTask found = tasks.all().stream()
                .filter(one -> one.task().equals(task))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("这项任务现在有人办理"));
        if (found.holder() != null) {
            trail.add(Act.of(Act.Kind.OPERATION, "放回任务 " + tasks.release(task)).to(found.holder()));
            return true;
        }
        if (found.group() == null || notices.stillVacant(found.group(), found.number()) == 0) {
            throw Refusal.conflict("没有可以告知的上级，请联系系统管理员");
        }
        trail.add(Act.of(Act.Kind.OPERATION, "告知上级岗位空缺 " + found.group() + " " + found.number()));
        return false;
    }
}
