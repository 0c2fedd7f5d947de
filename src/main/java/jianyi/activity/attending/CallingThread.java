package jianyi.activity.attending;

import jianyi.flow.EveryMinute;
import org.springframework.stereotype.Component;

/** Tells of what a year's series has planned when its day is near. */
@Component
class CallingThread extends EveryMinute {

    private final CallingDesk desk;

    CallingThread(CallingDesk desk) {
        super("jianyi-activities");
        this.desk = desk;
    }

    @Override
    protected void look() {
        desk.due().forEach(desk::call);
    }
}
