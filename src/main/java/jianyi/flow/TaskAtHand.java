package jianyi.flow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/** A user task as the rooms see it: what it is, which case it belongs to, who may do it. */
public final class TaskAtHand {

    /** The engine's usual rank is 50. */
    private static final int AHEAD = 60;

    private final DelegateTask task;
    private final String process;

    /** @param process key of the model it belongs to */
    public TaskAtHand(DelegateTask task, String process) {
        this.task = task;
        this.process = process;
    }

    /** The task's id, as in Tasklist's address. */
    public String id() {
        return task.getId();
    }

    /** The task's id in the model, for example {@code user_review}. */
    public String key() {
        return task.getTaskDefinitionKey();
    }

    /** The Chinese name people see. */
    public String name() {
        return task.getName();
    }

    /** Names the case behind what is to be done, so that a list of tasks tells them apart. */
    public void about(String title) {
        task.setName(task.getName() + "：" + title);
    }

    /** The key of the process it belongs to. */
    public String process() {
        return process;
    }

    /** Id of the process instance it belongs to. */
    public String instance() {
        return task.getProcessInstanceId();
    }

    /** The case number. */
    public String caseNumber() {
        return task.getExecution().getProcessBusinessKey();
    }

    /** A fact of the running process. */
    public <T> T fact(Var<T> fact) {
        return fact.in(task);
    }

    /** User id of who caused the task; null when it came by itself or from a page of ours. */
    public String sender() {
        return Step.actor();
    }

    /** The groups that may do it. */
    public List<String> groups() {
        return candidates().map(IdentityLink::getGroupId).filter(g -> g != null).toList();
    }

    /** The persons named one by one who may do it. */
    public List<String> persons() {
        return candidates().map(IdentityLink::getUserId).filter(u -> u != null).toList();
    }

    /** Lets one more person do it. */
    public void invite(String person) {
        task.addCandidateUser(person);
    }

    /** Sets the day it has to be done by; the whole day counts. Null while the clocks of its case stand still. */
    public void due(LocalDate day) {
        task.setDueDate(day == null ? null : endOf(day));
    }

    /** Puts it before others where lists go by rank: whom no mail reaches waits for somebody to ring. */
    public void ahead() {
        task.setPriority(AHEAD);
    }

    static Date endOf(LocalDate day) {
        return Date.from(day.atTime(23, 59, 59).atZone(ZoneId.systemDefault()).toInstant());
    }

    private java.util.stream.Stream<IdentityLink> candidates() {
        return task.getCandidates().stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()));
    }
}
