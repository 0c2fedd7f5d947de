package jianyi.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jianyi.access.Entrance;
import jianyi.casework.step.StrandedTask;
import jianyi.casework.step.StrandedTasks;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;
import jianyi.notice.stuck.StuckMail;
import jianyi.notice.stuck.StuckMails;
import jianyi.office.Offices;
import jianyi.office.Post;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 运行: the operator's first page. It shows the present moment and reads no title. */
@Controller
class OperationsPages {

    private static final int MOST = 100;
    /** What is older than this has missed a night. */
    private static final int BACKUP_HOURS = 26;

    private static final Map<String, String> KINDS =
            Map.of("digest", "早上汇总", "vacancy", "岗位空缺", "slip", "登录条", "standIn", "代办", "standing", "岗位变动");

    private final OperationsDesk desk;
    private final StuckMails mails;
    private final StrandedTasks tasks;
    private final OperationsFlow engine;
    private final Servers nodes;
    private final Backups backups;
    private final Offices offices;
    private final Clock clock;

    OperationsPages(
            OperationsDesk desk,
            StuckMails mails,
            StrandedTasks tasks,
            OperationsFlow engine,
            Servers nodes,
            Backups backups,
            Offices offices,
            Clock clock) {
        this.desk = desk;
        this.mails = mails;
        this.tasks = tasks;
        this.engine = engine;
        this.nodes = nodes;
        this.backups = backups;
        this.offices = offices;
        this.clock = clock;
    }

    @Bean
    static Entrance operations() {
        return new Entrance(100, "/operations", "运行", Entrance.toDuty("operator"));
    }

    /** A mail as the page names it. */
    record MailLine(StuckMail mail, String kind) {}

    /** A task as the page names it, with the post it waits for. */
    record TaskLine(StrandedTask task, String name, String post) {}

    @GetMapping("/operations")
    String page(Model model) {
        var now = OffsetDateTime.now(clock);
        model.addAttribute("now", now);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("count", mails.count());
        model.addAttribute(
                "mails",
                mails.first(MOST).stream()
                        .map(mail -> new MailLine(mail, KINDS.getOrDefault(mail.template(), "办理通知")))
                        .toList());
        model.addAttribute("failed", engine.failed());
        model.addAttribute("failedJobs", engine.failedFirst(MOST));
        model.addAttribute("late", engine.late());
        model.addAttribute("lateTimers", engine.lateFirst(MOST));
        stranded(model);
        model.addAttribute("nodes", nodes.all());
        model.addAttribute("versions", engine.versions());
        var backup = backups.last();
        model.addAttribute("backup", backup.orElse(null));
        model.addAttribute(
                "backupLate",
                backup.filter(last -> last.finished().plusHours(BACKUP_HOURS).isAfter(now))
                        .isEmpty());
        return "operations";
    }

    private void stranded(Model model) {
        List<StrandedTask> all = tasks.all();
        List<StrandedTask> shown = all.stream().limit(MOST).toList();
        var names = engine.taskNames(shown.stream().map(StrandedTask::task).toList());
        model.addAttribute("stranded", all.size());
        model.addAttribute(
                "tasks",
                shown.stream()
                        .map(one -> new TaskLine(one, names.getOrDefault(one.task(), ""), post(one.group())))
                        .toList());
    }

    private String post(String group) {
        return Post.parse(String.valueOf(group))
                .flatMap(post -> offices.find(post.office()).map(office -> office.title(post.role())))
                .orElse("本人");
    }

    @PostMapping("/operations/mails")
    String resend(@RequestParam Optional<UUID> mail) {
        return "redirect:/operations?sent=" + desk.resend(mail);
    }

    @PostMapping("/operations/jobs")
    String retry(@RequestParam Optional<String> job) {
        return "redirect:/operations?retried=" + desk.retry(job.map(Text::code));
    }

    @PostMapping("/operations/tasks")
    String mend(@RequestParam String task) {
        return "redirect:/operations?" + (desk.mend(Text.code(task)) ? "released" : "told");
    }

    @ExceptionHandler
    String refused(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(refusal.status());
        model.addAttribute("wrong", refusal.getMessage());
        return page(model);
    }
}
