package jianyi.intake;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jianyi.flow.Refusal;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody brought.
 *
 * @param id names this one bringing-in
 * @param scope office code of the congress it is for; empty for the whole district
 * @param person user id of who brought it
 * @param files the files; the order is theirs who brought them
 */
public record Upload(UUID id, String scope, String person, List<File> files) {

    /** Keeps its own copy of the list. */
    public Upload {
        files = List.copyOf(files);
    }

    /** One file as it came, name and bytes. */
    public record File(String name, byte[] content) {

        private static final int LONGEST_NAME = 120;
        private static final long LARGEST = 20L * 1024 * 1024;

        /**
         * What a browser sent; of its name only the last part, without characters that mean something.
         *
         * @throws Refusal 400 for a file larger than the page says
         */
        public static File of(MultipartFile sent) throws IOException {
            String name = String.valueOf(sent.getOriginalFilename())
                    .replaceAll(".*[/\\\\]", "")
                    .replaceAll("[\\p{Cntrl}<>\"]", "");
            name = name.substring(Math.max(0, name.length() - LONGEST_NAME));
            if (sent.getSize() > LARGEST) {
                throw Refusal.invalid("“" + name + "”超过 20 MB，请分成几份后再上传");
            }
            return new File(name, sent.getBytes());
        }
    }
}
