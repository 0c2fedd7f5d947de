package jianyi;

import static jianyi.Town.map;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.files.content.Made;

/** A law inspected by 夜村 at 农业站, with one deputy along who has found something at two sites. */
class InspectionScene {

    private static final String CLERK = "yecunClerk1";
    private static final String MEMBER = "yecunDeputy1";

    private final String number;
    private final String first;
    private final String last;
    private final String photo;
    private final String proof;

    InspectionScene(Town town) {
        var matter = map(
                "title", "权限检查" + Scene.MARKS, "kind", "law", "law", "水法", "unit", "yecunagri", "reason", Scene.MARKS);
        number = town.start(CLERK, "inspection", matter)
                .json()
                .path("businessKey")
                .asText();
        town.does(
                CLERK,
                "user_prepare",
                number,
                "scheme",
                "看渠道" + Scene.MARKS,
                "noticeDate",
                LocalDate.now().toString(),
                "members",
                List.of(MEMBER),
                "sites",
                "东渠" + Scene.MARKS);
        town.does(MEMBER, "user_confirmMembership", number, "joins", true);
        found(town, "scene-0000-1");
        found(town, "scene-0000-2");
        town.as("yecunagriHandler1")
                .upload(
                        "/inspections/" + number + "/files",
                        List.of(new SignedIn.Upload("files", "自查![](x).txt", "渠道".getBytes(StandardCharsets.UTF_8))),
                        "place",
                        "0");
        proof = Scene.first(town.as(CLERK).page("/inspections/" + number).body(), "/files/([0-9]+)");
        var page = town.as(MEMBER).page("/inspections/" + number + "/sites/1").body();
        first = Scene.first(page, "/findings/([0-9]+)/remove");
        last = Scene.first(page, "(?s).*/findings/([0-9]+)/remove");
        photo = Scene.first(page, "(?s).*/photos/([0-9]+)");
    }

    private void found(Town town, String client) {
        var files = List.of(new SignedIn.Upload("photos", "渠.jpg", Made.photo("HE CAIQIN")));
        town.as(MEMBER)
                .upload(
                        "/inspections/" + number + "/sites/1/findings",
                        files,
                        "client",
                        client,
                        "words",
                        "渗漏" + Scene.MARKS,
                        "severity",
                        "MINOR");
    }

    void fill(Map<String, String> variables) {
        for (String way : List.of("/copied/1", "/join", "/matches")) {
            variables.put("/cases/{number}/ways" + way.replace("1", "{opinion}"), "/cases/" + number + "/ways" + way);
        }
        variables.put("{inspection}", number);
        variables.put("/inspections/{inspection}/files/{id}", "/inspections/" + number + "/files/" + proof);
        variables.put("/papers/{paper}", "/papers/notice");
        variables.put("/sites/{site}", "/sites/1");
        variables.put("/inspections/findings/{finding}", "/inspections/findings/" + last);
        variables.put("/findings/{id}", "/findings/" + first);
        variables.put("/photos/{id}", "/photos/" + photo);
    }
}
