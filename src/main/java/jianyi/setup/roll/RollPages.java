package jianyi.setup.roll;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.intake.IntakeDesk;
import jianyi.intake.Upload;
import jianyi.intake.book.WorkbookFiles;
import jianyi.setup.Keeper;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the workbook with offices, posts and deputies is downloaded, handed in, and its first passwords handed out. */
@Controller
class RollPages {

    private final Keeper keeper;
    private final Viewers viewers;
    private final IntakeDesk desk;
    private final RollIntake roll;
    private final InitialPasswords passwords;

    RollPages(Keeper keeper, Viewers viewers, IntakeDesk desk, RollIntake roll, InitialPasswords passwords) {
        this.keeper = keeper;
        this.viewers = viewers;
        this.desk = desk;
        this.roll = roll;
        this.passwords = passwords;
    }

    @GetMapping("/setup/import")
    String page(Model model) {
        keeper.check();
        model.addAttribute("runs", desk.latest(roll, ""));
        return "setup/import";
    }

    @GetMapping("/setup/import/template.xlsx")
    ResponseEntity<byte[]> template() {
        keeper.check();
        return WorkbookFiles.attachment("单位和人员模板", RollSheets.template());
    }

    @PostMapping("/setup/import")
    String bring(@RequestParam(required = false) MultipartFile file) throws IOException {
        keeper.check();
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("请选择要导入的“文件”");
        }
        UUID id = desk.bring(roll, viewers.current(), "", List.of(Upload.File.of(file)));
        return "redirect:/intakes/" + id;
    }

    @PostMapping("/setup/import/{id}/passwords")
    ResponseEntity<byte[]> passwords(@PathVariable UUID id) {
        keeper.check();
        return WorkbookFiles.attachment(
                "初始密码单", passwords.handOut(desk.run(id).id(), viewers.current().id()));
    }
}
