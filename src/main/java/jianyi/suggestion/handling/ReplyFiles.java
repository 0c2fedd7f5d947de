package jianyi.suggestion.handling;

/** Whether a unit's reply has come as a file instead of typed words; answered by the package that keeps the files. */
public interface ReplyFiles {

    /** Whether a file with the reply has been added for the version that is being drafted in this handling. */
    boolean hasReplyFile(long handling);
}
