-- While a case's clocks stand no day passes: an answer keeps whether it was late by the clocks of its moment.
alter table supervision add column answered_late boolean not null default false;
update supervision set answered_late = true
where (answered_at at time zone 'Asia/Shanghai')::date > answer_by
    and not exists (select from pause p where p.number = supervision.number and p.from_day <= supervision.answer_by
        and p.paused_at <= supervision.answered_at
        and (p.resumed_at is null or p.resumed_at > supervision.answered_at));

-- The promised day, moved by the time the clocks stood; `promised_on` stays the reply's own words.
alter table promise add column kept_by date;
update promise set kept_by = promised_on;
alter table promise alter column kept_by set not null;

-- Cases that ended while their clocks stood: the clocks go on, or nobody would be reminded of what they promised.
update pause set until_day = s.closed_on, resumed_at = now()
from suggestion s
where s.number = pause.number and pause.until_day is null and s.closed_on is not null;
