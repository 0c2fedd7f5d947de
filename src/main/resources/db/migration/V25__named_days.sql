-- A day somebody has named for a task, an answer or a report: a pause of the case moves it as it moves every other date. `instance` is
-- the process beside the case whose task it is.
alter table step
    add column named date,
    add column instance text;
create index step_instance on step (instance) where instance is not null;

update step set named = step.due, event = one.event, instance = one.instance
from (
    select s.id, b.instance, b.event
    from (select id, number, key, due, row_number() over (partition by number, key, groups, due order by id) as place, groups
          from step where done_at is null and gone_at is null and due is not null and from_day is null
              and key in ('user_answerSupervision', 'user_reportProgress')) s
    join (select number, 'user_answerSupervision' as key, '督办要求答复' as event, answer_by as due, instance,
                 array[unit || 'Handler'] as groups,
                 row_number() over (partition by number, unit, answer_by order by id) as place
          from supervision where answer is null and dropped_on is null
          union all
          select number, 'user_reportProgress', '应当报告承诺进展', due, instance, array[unit || 'Handler'],
                 row_number() over (partition by number, unit, due order by id)
          from promise where state = 'OPEN') b
        on b.number = s.number and b.key = s.key and b.due = s.due and b.groups = s.groups and b.place = s.place) one
where step.id = one.id;

-- Nothing asked for this term: the months of a reply are chosen at its assignment among those of 'reply-months'.
delete from setting where key = 'reply';
