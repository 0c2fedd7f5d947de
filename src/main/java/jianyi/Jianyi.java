package jianyi;

import java.util.TimeZone;
import jianyi.audit.RecordCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole product: one Spring Boot application with the process engine inside. */
@SpringBootApplication
public class Jianyi {

    /** Starts the product; days and deadlines are reckoned in China's time whatever the machine says. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        if (RecordCheck.asked(args)) {
            System.exit(RecordCheck.run(args));
        }
        SpringApplication.run(Jianyi.class, args);
    }
}
