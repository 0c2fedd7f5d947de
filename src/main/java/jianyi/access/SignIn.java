package jianyi.access;

import java.time.LocalDateTime;

/**
 * One line of the sign-in record.
 *
 * @param at when, in China's time
 * @param person the name typed; it need not exist
 * @param address where from
 */
public record SignIn(LocalDateTime at, String person, String address, Outcome outcome) {

    /** How it ended. */
    public enum Outcome {
        IN("登录成功"),
        OUT("退出"),
        WRONG("用户名或密码错误"),
        LOCKED("账号已锁定，拒绝登录");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The word people read. */
        public String label() {
            return label;
        }
    }
}
