package jianyi.papers;

import java.util.List;

/**
 * A Word template for one kind of letter or paper.
 *
 * @param name its file's name in {@code letters/} without ending, for example {@code reply}
 * @param title what people call the paper, for example 答复函
 * @param needed place-holders without which the paper would be useless
 */
public record PaperTemplate(String name, String title, List<String> needed) {

    /** Its file, under the resources and under the home alike. */
    String file() {
        return "letters/" + name + ".docx";
    }
}
