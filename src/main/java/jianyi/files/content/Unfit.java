package jianyi.files.content;

/** Why a file cannot be kept; the sentence stands behind the file's name. */
public final class Unfit extends Exception {

    /** For a file that ends too early or contradicts itself. */
    public static final String DAMAGED = "已损坏或没有传完整，请重新保存后再上传";

    static final String MACROS = "含有宏，不能上传；请另存为不带宏的文件";
    static final String EMBEDDED = "里嵌入了别的文件或对象，不能上传；请改成图片，或另存为 PDF";
    static final String LOCKED = "设有密码或已加密，无法检查；请去掉密码后再上传";
    static final String BOMB = "解压后过大，不能上传";
    static final String DISGUISED = "里夹带了别的内容，不能上传；请重新保存或拍照后再上传";

    /** @param sentence what is wrong and what to do, to stand behind the file's name in quotation marks */
    public Unfit(String sentence) {
        super(sentence);
    }
}
