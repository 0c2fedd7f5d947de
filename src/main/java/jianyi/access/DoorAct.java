package jianyi.access;

/**
 * Something was done about an account that the record of rights must keep; published where it is done. Who did it is whoever is
 * signed in; nobody is when wrong passwords lock an account or a slip is used.
 *
 * @param person user id of whose account it is
 */
public record DoorAct(Kind kind, String person) {

    /** What was done. */
    public enum Kind {
        LOCKED("账号因输错密码锁定"),
        UNLOCKED("提前解锁账号"),
        PASSWORD_CHANGED("本人修改密码"),
        PASSWORD_GIVEN("设置初始密码或重置密码"),
        FACTOR_SET("设置第二步验证"),
        CODES_PRINTED("打印备用验证码"),
        FACTOR_RESET("取消第二步验证"),
        SLIP_PRINTED("打印登录条"),
        SLIP_USED("用登录条登录");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** In Chinese, as the record shows it. */
        public String label() {
            return label;
        }
    }
}
