-- The tasks of meetings that are waiting become steps as every case's are. Only here is it told from the engine's own tables what waits.
insert into step (task, key, number, arrived_at, opened_at, opened_by, claimed_by, groups, persons, due, instance)
select t.id_, t.task_def_key_, m.number, t.create_time_ at time zone 'Asia/Shanghai',
    case when t.assignee_ is not null then t.create_time_ at time zone 'Asia/Shanghai' end, t.assignee_, t.assignee_,
    array(select l.group_id_ from public.act_ru_identitylink l
        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null order by l.group_id_),
    array(select l.user_id_ from public.act_ru_identitylink l
        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.user_id_ is not null order by l.user_id_),
    t.due_date_::date, t.proc_inst_id_
from public.act_ru_task t
    join public.act_ru_execution e on e.id_ = t.proc_inst_id_
    join meeting m on m.number = e.business_key_
where not exists (select from step s where s.task = t.id_);

-- The day by which a resolution is reported on was named by the meeting.
update step set named = due, event = '应当报告决议落实情况' where key = 'user_reportExecution' and named is null;

-- Whoever was reminded until the last morning is not reminded of the same once more.
insert into reminder (step, audience, due, rung, rung_day, day)
select s.id, audience, s.due, '-', d.day, d.day
from step s join meeting m on m.number = s.number,
    (select max(day) as day from digest_run where ended_at is not null) d,
    unnest(array['ACTOR', 'HEAD', 'CHAIR']) audience
where d.day is not null and s.due is not null and s.done_at is null and s.gone_at is null;
