-- The heads of all cases in one table. What every case has hangs on it: timeline, steps, dates, pauses, files, readings.
create table case_head (
    number   text primary key,
    room     text not null,
    body     text not null references office,
    title    text not null,
    -- Null before the process has begun and for cases of past years.
    instance text,
    ended_on date
);
create index case_head_open on case_head (number) where ended_on is null;

insert into case_head (number, room, body, title, instance, ended_on)
select number, 'suggestion', body, title, nullif(instance, ''), closed_on from suggestion;

-- A meeting that was never held ended on the day its timeline says so; one that was, with what it had left to do.
insert into case_head (number, room, body, title, instance, ended_on)
select number, 'meeting', body, title, nullif(instance, ''),
    case
        when state = 'CLOSED' then coalesce(filed_on, published_on, closed_on, opens)
        when state in ('REFUSED', 'CANCELLED') then coalesce(
            (select (max(n.at) at time zone 'Asia/Shanghai')::date from meeting_note n
             where n.number = meeting.number and n.what in ('党委不同意召开', '决定不召开', '取消会议')),
            opens)
    end
from meeting;

-- A case that is passed to another body takes that body's number: the head's changes and everything follows.
alter table suggestion add constraint suggestion_head foreign key (number) references case_head on update cascade;
alter table meeting add constraint meeting_head foreign key (number) references case_head on update cascade;

alter table entry drop constraint entry_number_fkey,
    add constraint entry_head foreign key (number) references case_head on update cascade;
alter table step drop constraint step_number_fkey,
    add constraint step_head foreign key (number) references case_head on update cascade;
alter table deadline drop constraint deadline_number_fkey,
    add constraint deadline_head foreign key (number) references case_head on update cascade;
alter table pause drop constraint pause_number_fkey,
    add constraint pause_head foreign key (number) references case_head on update cascade;
alter table case_file drop constraint case_file_number_fkey,
    add constraint case_file_head foreign key (number) references case_head on update cascade;
alter table reading drop constraint reading_number_fkey,
    add constraint reading_head foreign key (number) references case_head on update cascade;
alter table former_number drop constraint former_number_now_fkey,
    add constraint former_number_head foreign key (now) references case_head on update cascade;
