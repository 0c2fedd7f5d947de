package jianyi.files.content;

/**
 * A file somebody tries to upload.
 *
 * @param what in a few words
 * @param name the name it comes with
 * @param answer words the refusal must say; empty for a good file
 */
public record Sample(String what, String name, byte[] content, String answer) {

    @Override
    public String toString() {
        return what;
    }
}
