package jianyi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jianyi.calendar.Term;
import jianyi.suggestion.task.SuggestionDueDays;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The chapter of one process in {@code docs/processes.md}, told from its model and forms. */
final class ProcessPage {

    /** What a form's label adds while its field has to be filled in. */
    private static final Pattern STAR = Pattern.compile(" \\*$|\\{\\{#if .*\\{\\{/if}}$");

    static final String HEAD = """
            # 流程一览

            本页由程序从 `bpmn/` 和 `forms/` 生成，请不要手改。模型或表单改动后，用下面的命令重新生成（图需要本机有 Chromium）：

            ```
            ./mvnw test -Dtest=ProcessesDocTest -Djianyi.write-docs=true
            ```

            带 * 的为必填；“期限”一列里的代码见文末[期限和规则](#期限和规则)。

            """;

    private static final Map<String, String> WHO = Map.ofEntries(
            Map.entry("${body}Clerk", "人大工作人员"),
            Map.entry("${government}Clerk", "政府工作人员（督查）"),
            Map.entry("${government}Head", "政府负责人"),
            Map.entry("${unit}Handler", "承办单位经办人"),
            Map.entry("${unit}Head", "承办单位负责人"),
            Map.entry("${settler}", "交办的一方：人大工作人员，或分派的政府工作人员"),
            Map.entry("${cosigner}", "附议代表本人"),
            Map.entry("${suggestionListeners.deputy(execution)}", "领衔代表本人"),
            Map.entry("${suggestionListeners.enterers(execution)}", "人大工作人员、街道联络组"),
            Map.entry("${answerers}", "承办单位经办人；由政府办理的，是政府工作人员"),
            Map.entry("${keeper}Clerk", "经办机关的工作人员"),
            Map.entry("${member}", "检查组成员本人"),
            Map.entry("${preparationListeners.enterers(execution)}", "经办机关的工作人员"),
            Map.entry("${preparationListeners.recorders(execution)}", "参加的检查组成员、经办机关的工作人员"),
            Map.entry("${selfReportListeners.reporters(execution)}", "被检查（报告）机关的经办人"),
            Map.entry("${selfReportListeners.signers(execution)}", "被检查（报告）机关的负责人"),
            Map.entry("${correctionListeners.owners(execution)}", "承办单位经办人；退回以后，依次是经办人、负责人"));
    private static final Pattern SETTING =
            Pattern.compile("\\('([a-z-]+)',\\s*E?'([^']*)',\\s*'([^']*)', '\\d{4}-\\d\\d-\\d\\d'\\)");

    private final BpmnModelInstance model;
    private final Process process;

    ProcessPage(Path file) {
        model = Bpmn.readModelFromFile(file.toFile());
        process = model.getModelElementsByType(Process.class).iterator().next();
    }

    String chapter() {
        String id = process.getId();
        return "## " + process.getName() + "\n\n"
                + process.getDocumentations().iterator().next().getTextContent() + "\n\n"
                + "流程代码 `" + id + "`，版本 " + process.getCamundaVersionTag() + "。\n\n"
                + "![" + process.getName() + "](pictures/" + id + ".svg)\n\n"
                + table("任务 | 谁来办 | 期限 | 表单各项", tasks())
                + table("判断 | 出口", all(ExclusiveGateway.class).map(ProcessPage::gateway))
                + table("自动完成 | 程序中的名称", automatic())
                + "结束：" + ends() + "。\n";
    }

    /** The body of a table, nothing when it has no rows. */
    private static String table(String head, Stream<String> rows) {
        List<String> lines = rows.toList();
        String line = head.replaceAll("[^|]+", "---");
        return lines.isEmpty() ? "" : "| " + head + " |\n|" + line + "|\n" + String.join("", lines) + "\n";
    }

    private Stream<String> tasks() {
        Stream<String> starts = all(StartEvent.class)
                .filter(start -> start.getCamundaFormRef() != null)
                .map(start -> row(titled(start), "代表本人，或工作人员代录", "—", fields(start.getCamundaFormRef())));
        return Stream.concat(starts, all(UserTask.class).map(this::task));
    }

    private String task(UserTask task) {
        String due = SuggestionDueDays.knows(process.getId()) ? SuggestionDueDays.of(task.getId()) : "—";
        return row(titled(task), who(task), due, fields(task.getCamundaFormRef()));
    }

    private Stream<String> automatic() {
        return Stream.concat(
                all(ServiceTask.class)
                        .map(task -> row(
                                titled(task),
                                "`" + task.getCamundaDelegateExpression().replaceAll("[${}]", "") + "`")),
                all(CallActivity.class).map(call -> row(titled(call), "流程 `" + call.getCalledElement() + "`")));
    }

    private static String who(UserTask task) {
        List<String> persons = words(task.getCamundaCandidateUsers());
        List<String> groups = words(task.getCamundaCandidateGroups());
        return persons.isEmpty()
                ? String.join("、", groups)
                : String.join("、", persons) + "；" + String.join("、", groups) + "可代录";
    }

    private static List<String> words(String expressions) {
        return expressions == null
                ? List.of()
                : Stream.of(expressions.split(","))
                        .map(String::strip)
                        .map(one -> WHO.getOrDefault(one, "`" + one + "`"))
                        .toList();
    }

    private static String gateway(ExclusiveGateway gateway) {
        return gateway.getOutgoing().size() < 2
                ? ""
                : row(
                        titled(gateway),
                        gateway.getOutgoing().stream()
                                .map(exit -> exit.getName() + " → " + name(exit.getTarget()))
                                .collect(Collectors.joining("；")));
    }

    private String ends() {
        return all(EndEvent.class)
                .filter(end -> end.getName() != null)
                .map(FlowElement::getName)
                .collect(Collectors.joining("、"));
    }

    private <T extends FlowElement> Stream<T> all(Class<T> kind) {
        Collection<T> elements = model.getModelElementsByType(kind);
        return elements.stream();
    }

    private static String titled(FlowElement element) {
        return name(element) + "<br>`" + element.getId() + "`";
    }

    private static String name(FlowElement element) {
        return element.getName() == null ? "继续" : element.getName();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** Label, star and key of each field a person fills in. */
    private static String fields(String form) {
        return StreamSupport.stream(
                        json(Path.of("forms", form + ".form"))
                                .path("components")
                                .spliterator(),
                        false)
                .filter(field -> field.has("key"))
                .map(field -> STAR.matcher(field.path("label").asText()).replaceFirst("") + (required(field) ? "*" : "")
                        + " `" + field.path("key").asText() + "`")
                .collect(Collectors.joining("<br>"));
    }

    private static boolean required(JsonNode field) {
        return field.path("validate").path("required").asBoolean();
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules' values as the migrations bring them. */
    static String terms() throws IOException {
        var rows = new ArrayList<String>();
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path migration : migrations.sorted().toList()) {
                SETTING.matcher(Files.readString(migration))
                        .results()
                        .map(found -> row("`" + found.group(1) + "`", value(found.group(2)), found.group(3)))
                        .forEach(rows::add);
            }
        }
        return "\n## 期限和规则\n\n以下是出厂值，保存在表 `setting` 中，各地可以另设（见[运维手册](operations.md#各地的期限和规则)）。\n\n"
                + table("代码 | 出厂值 | 依据", rows.stream());
    }

    private static String value(String code) {
        return code.matches("\\d+(wd|d|m)")
                ? Term.parse(code).words()
                : code.replace("|", "｜").replace("\\n", "<br>").replaceAll("｜[a-z-]+(?=<br>|$)", "");
    }
}
